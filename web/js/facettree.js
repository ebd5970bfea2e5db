// One dimension as a tree of rows: open or closed branch, name, count, and a button that leaves the value out.

import {valueName} from './labels.js';
import {html, nothing, repeat} from './lit.js';
import {toggled} from './place.js';
import {changed, state} from './state.js';
import {go} from './travel.js';
import {number, spoken, t} from './words.js';

/** Rows of one level before "show more". */
const FIRST = {region: 7, weapon: 8, side: 8, date: 12, outcome: 8, confidence: 8, attack: 8, language: 6, source: 8};

/** A dimension's values, sifted by what the reader typed to find one. */
export function tree(dimension, values) {
  const sought = (state.sieve[dimension] ?? '').trim().toLocaleLowerCase(spoken());
  const kept = sought === '' ? values : sift(dimension, values, sought);
  if (kept.length === 0) return html`<p class="facet-nothing">${t('facet.nothing')}</p>`;
  // One measure for the whole tree, so that bars of different branches compare.
  const most = Math.max(1, ...kept.map((value) => value.count));
  return level(dimension, kept, {depth: 0, parent: '', most, all: sought !== ''});
}

/** The values whose name has the words, and the branches that lead to them. */
function sift(dimension, values, sought) {
  return values.flatMap((value) => {
    if (valueName(dimension, value.value).toLocaleLowerCase(spoken()).includes(sought)) return [value];
    const children = sift(dimension, value.children, sought);
    return children.length === 0 ? [] : [{...value, children}];
  });
}

function level(dimension, values, {depth, parent, most, all}) {
  const key = `${dimension}:${parent}:all`;
  const whole = all || state.open.get(key) === true;
  const first = values.length <= FIRST[dimension] + 2 ? values.length : FIRST[dimension];
  const shown = whole ? values : values.filter((value, i) => i < first || isChosen(dimension, value));
  const rest = values.length - shown.length;
  return html`
    <ul class="tree depth-${depth}">
      ${repeat(shown, ({value}) => value, (value) => branch(dimension, value, {depth, most, all}))}
      ${all || (rest === 0 && !(whole && values.length > first)) ? nothing : html`
        <li><button class="facet-more" @click=${() => open(key, !whole)}>
          ${whole ? t('facet.fewer') : t('facet.more', {n: rest})}
        </button></li>`}
    </ul>
  `;
}

function isChosen(dimension, value) {
  const chosen = state.place.filters[dimension];
  return chosen.includes(value.value) || chosen.includes(`!${value.value}`) || value.children.some((child) => isChosen(dimension, child));
}

function branch(dimension, value, {depth, most, all}) {
  const key = `${dimension}:${value.value}`;
  const inner = value.children.length > 0;
  const opened = inner && (all || (state.open.get(key) ?? opensItself(dimension, value, depth)));
  const name = valueName(dimension, value.value, 'leaf');
  const chosen = state.place.filters[dimension];
  const out = chosen.includes(`!${value.value}`);
  return html`
    <li>
      <div class="row ${chosen.includes(value.value) ? 'in' : ''} ${out ? 'out' : ''}">
        ${inner
          ? html`<button class="twig" aria-expanded=${opened} aria-label=${t(opened ? 'facet.close' : 'facet.open', {name})}
              @click=${() => open(key, !opened)}><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m4 2.5 4 3.5-4 3.5"/></svg></button>`
          : html`<span class="twig"></span>`}
        <button class="value" data-value=${value.value} aria-pressed=${chosen.includes(value.value)} ?disabled=${out}
          aria-label=${t('facet.choose', {name, n: value.count})} @click=${() => go(toggled(state.place, dimension, value.value))}>
          ${dimension === 'side' ? html`<i class="side ${value.value}"></i>` : nothing}
          <span class="name" title=${name}>${name}</span><span class="count">${number(value.count)}</span>
          <svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.max(1, (100 * value.count) / most)} height="2"/></svg>
        </button>
        <button class="leave-out" aria-pressed=${out} title=${t(out ? 'facet.excluded' : 'facet.exclude', {name})}
          aria-label=${t(out ? 'facet.excluded' : 'facet.exclude', {name})}
          @click=${() => go(toggled(state.place, dimension, `!${value.value}`))}>
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 6h7"/></svg>
        </button>
      </div>
      ${opened ? level(dimension, value.children, {depth: depth + 1, parent: value.value, most, all}) : nothing}
    </li>
  `;
}

/** Countries with regions stand open from the start; other branches where a choice lies within. */
function opensItself(dimension, value, depth) {
  return (dimension === 'region' && depth === 0 && value.children.some((child) => !child.value.includes('/'))) || value.children.some((child) => isChosen(dimension, child));
}

function open(key, wanted) {
  state.open.set(key, wanted);
  changed();
}
