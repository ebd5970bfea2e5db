// The filters at the left: a tree for each dimension, several values at once, each to be taken in or left out.

import {tree} from './facettree.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {DIMENSIONS} from './place.js';
import {changed, state} from './state.js';
import {t} from './words.js';

/** Values in a dimension from which on a box to search them is worth its room. */
const MANY = 14;

/** Dimensions that every reader sees; the others wait behind a button until something of them is chosen. */
const FRONT = 4;
const FURTHER = 'facets:further';

/** All dimensions; bars of skeleton before the first answer. */
export function facets() {
  return html`<div class="facets">${DIMENSIONS.slice(0, FRONT).map(facet)}${further(DIMENSIONS.slice(FRONT))}</div>`;
}

function further(dimensions) {
  const chosen = dimensions.some((dimension) => state.place.filters[dimension].length > 0);
  const opened = state.open.get(FURTHER) ?? chosen;
  return html`
    <button class="further" aria-expanded=${opened} @click=${() => unfold(!opened)}>${t(opened ? 'facets.fewer' : 'facets.further')}</button>
    ${opened ? dimensions.map(facet) : nothing}
  `;
}

function unfold(wanted) {
  state.open.set(FURTHER, wanted);
  changed();
}

function facet(dimension) {
  const values = state.answer?.facets[dimension];
  const name = t(`facet.${dimension}`);
  const meaning = {...state.place, article: '', view: 'meaning'};
  return html`
    <section class="facet" aria-labelledby="facet-${dimension}">
      <header>
        <h2 id="facet-${dimension}">${name}</h2>
        ${link(meaning, '?', 'explain', t('facet.explain', {name}))}
      </header>
      ${values === undefined ? skeleton() : content(dimension, name, values)}
    </section>
  `;
}

function content(dimension, name, values) {
  if (values.length === 0) return html`<p class="facet-nothing">${t('facet.nothing')}</p>`;
  return html`
    ${dimension !== 'date' && size(values) >= MANY ? sieve(dimension, name) : nothing}
    ${tree(dimension, values)}
  `;
}

function size(values) {
  return values.reduce((sum, value) => sum + 1 + size(value.children), 0);
}

function sieve(dimension, name) {
  const label = t('facet.sieve', {name});
  return html`
    <input class="sieve" type="search" autocomplete="off" spellcheck="false" placeholder=${label} aria-label=${label}
      .value=${state.sieve[dimension] ?? ''} @input=${(event) => sift(dimension, event.target.value)}>
  `;
}

function sift(dimension, text) {
  state.sieve[dimension] = text;
  changed();
}

function skeleton() {
  return html`<div class="facet-skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}
