// The filters at the left: a tree for each dimension, several values at once, each to be taken in or left out.

import {foundValues, tree} from './facettree.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {chapter} from './meaning.js';
import {DIMENSIONS} from './place.js';
import {look, sought, typedIn} from './sieve.js';
import {changed, state} from './state.js';
import {t} from './words.js';

/** Values in a dimension from which on a box to search them is worth its room. */
const MANY = 14;

/** Dimensions that every reader sees; the others wait behind a button until something of them is chosen. */
const FRONT = 5;
const FURTHER = 'facets:further';

/** The chapter that explains a dimension, where it has another name. */
const CHAPTERS = {attack: 'found', language: 'articles', source: 'articles'};

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
  if (values?.length === 0 && state.answer.total === 0) return nothing;
  return html`
    <section class="facet" aria-labelledby="facet-${dimension}">
      <header>
        <h2 id="facet-${dimension}">${name}</h2>
        ${link(chapter(CHAPTERS[dimension] ?? dimension), '?', 'explain', t('facet.explain', {name}))}
      </header>
      ${values === undefined ? skeleton() : content(dimension, name, values)}
    </section>
  `;
}

function content(dimension, name, values) {
  if (values.length === 0) return html`<p class="facet-nothing">${t('facet.nothing')}</p>`;
  const unlisted = state.answer.unlisted?.[dimension] ?? 0;
  return html`
    ${dimension !== 'date' && size(values) + unlisted >= MANY ? sieve(dimension, name) : nothing}
    ${sought(dimension) === '' ? tree(dimension, values, unlisted) : foundValues(dimension)}
  `;
}

function size(values) {
  return values.reduce((sum, value) => sum + 1 + value.unlisted + size(value.children), 0);
}

function sieve(dimension, name) {
  const label = t('facet.sieve', {name});
  return html`
    <input class="sieve" type="search" autocomplete="off" spellcheck="false" placeholder=${label} aria-label=${label}
      .value=${typedIn(dimension)} @input=${(event) => look(dimension, event.target.value)}>
  `;
}

function skeleton() {
  return html`<div class="facet-skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}
