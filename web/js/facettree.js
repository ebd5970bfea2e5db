// One dimension as a tree of rows whose branches open in place, or, while a reader searches in it, as a list of what was found.

import {below} from './below.js';
import {facetRow} from './facetrow.js';
import {valueName} from './labels.js';
import {html, nothing, repeat} from './lit.js';
import {found, furtherValues} from './sieve.js';
import {changed, state} from './state.js';
import {number, t} from './words.js';

/** Rows of one level before "show more". */
const FIRST = {region: 7, weapon: 8, side: 8, date: 6, outcome: 8, confidence: 8, attack: 8, language: 6, source: 8};

/** A dimension's values. @param unlisted how many more the index has at the top */
export function tree(dimension, values, unlisted) {
  // One measure for the whole tree, so that bars of different branches compare.
  const most = Math.max(1, ...values.map((value) => value.count));
  return level(dimension, values, {depth: 0, parent: '', most, unlisted});
}

function level(dimension, values, {depth, parent, most, unlisted}) {
  const key = `${dimension}:${parent}:all`;
  const whole = state.open.get(key) === true;
  const first = values.length <= FIRST[dimension] + 2 ? values.length : FIRST[dimension];
  const shown = whole ? values : values.filter((value, i) => i < first || isChosen(dimension, value));
  const rest = values.length - shown.length;
  return html`
    <ul class="tree depth-${depth}">
      ${repeat(shown, ({value}) => value, (value) => branch(dimension, value, depth, most))}
      ${rest === 0 && !(whole && values.length > first) ? nothing : html`
        <li><button class="facet-more" @click=${() => open(key, !whole)}>
          ${whole ? t('facet.fewer') : t('facet.more', {n: rest})}
        </button></li>`}
      ${rest === 0 && unlisted > 0 ? html`<li class="unlisted">${t('facet.unlisted', {n: unlisted})}</li>` : nothing}
    </ul>
  `;
}

function isChosen(dimension, value) {
  const chosen = state.place.filters[dimension];
  return chosen.includes(value.value) || chosen.includes(`!${value.value}`) || value.children.some((child) => isChosen(dimension, child));
}

function branch(dimension, value, depth, most) {
  const key = `${dimension}:${value.value}`;
  const inner = value.children.length > 0 || value.unlisted > 0;
  const opened = inner && (state.open.get(key) ?? opensItself(dimension, value, depth));
  const name = valueName(dimension, value.value, 'leaf');
  const twig = inner
    ? html`<button class="twig" aria-expanded=${opened} aria-label=${t(opened ? 'facet.close' : 'facet.open', {name})}
        @click=${() => open(key, !opened)}><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m4 2.5 4 3.5-4 3.5"/></svg></button>`
    : undefined;
  return html`
    <li>
      ${facetRow(dimension, value.value, {name, count: value.count, most, twig})}
      ${opened ? levelBelow(dimension, value, {depth: depth + 1, parent: value.value, most}) : nothing}
    </li>
  `;
}

function levelBelow(dimension, {value, children, unlisted}, around) {
  if (children.length > 0) return level(dimension, children, {...around, unlisted});
  const answer = below(dimension, value);
  if (answer === null) return html`<div class="facet-skeleton" aria-hidden="true"><i></i><i></i></div>`;
  const leaves = answer.values.map((leaf) => ({...leaf, children: [], unlisted: 0}));
  return level(dimension, leaves, {...around, unlisted: answer.total - leaves.length});
}

/** Countries with regions stand open from the start; other branches where a choice lies within. */
function opensItself(dimension, value, depth) {
  return (dimension === 'region' && depth === 0 && value.children.some((child) => !child.value.includes('/'))) || value.children.some((child) => isChosen(dimension, child));
}

function open(key, wanted) {
  state.open.set(key, wanted);
  changed();
}

/** What was found by a word, each value with what it lies within. */
export function foundValues(dimension) {
  const answer = found(dimension);
  if (answer === null) return html`<div class="facet-skeleton" aria-hidden="true"><i></i><i></i></div>`;
  if (answer.values.length === 0) return html`<p class="facet-nothing" role="status">${t('facet.unfound')}</p>`;
  const most = Math.max(1, ...answer.values.map(({count}) => count));
  return html`
    <ul class="tree found">
      ${repeat(answer.values, ({value}) => value, ({value, count, parent}) => html`<li>${facetRow(dimension, value, {
        name: valueName(dimension, value),
        within: parent === null ? '' : valueName(dimension, parent),
        count,
        most,
      })}</li>`)}
      ${answer.next === null ? nothing : html`<li><button class="facet-more" @click=${() => furtherValues(dimension)}>
        ${t('facet.more', {n: answer.total - answer.values.length})}</button></li>`}
    </ul>
    <p class="hidden" role="status">${number(answer.total)}</p>
  `;
}
