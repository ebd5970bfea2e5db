// Nothing found: what was asked, and the ways out that are known to lead somewhere, as the server counted them.

import {chosenCount, filterName} from './chosen.js';
import {daysName} from './labels.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {asking, during, unfiltered, withFilter} from './narrowing.js';
import {isEverything, readPlace} from './place.js';
import {state} from './state.js';
import {t} from './words.js';

/** The empty answer with its ways out. */
export function emptyAnswer(answer) {
  const {place} = state;
  const q = place.q;
  const ways = [...waysFrom(place, answer), ...waysWithoutFilters(place, answer.outlook ?? null)];
  return html`
    <div class="empty">
      <h2>${t('empty.title')}</h2>
      <p>${q === '' ? t('empty.filters') : t(chosenCount() > 0 ? 'empty.for' : 'empty.query', {q})}</p>
      <ul class="ways-out">
        ${ways.map(({to, words, total}) => html`<li>${link(to, html`${words} ${count(total)}`, 'way-out')}</li>`)}
        ${ways.length === 0 && q !== '' && !isEverything(asking(place, '')) ? html`<li>${link(asking(place, ''), t('empty.unask'), 'way-out')}</li>` : nothing}
        ${ways.length === 0 ? html`<li>${link(readPlace(''), t('empty.everything'), 'way-out')}</li>` : nothing}
      </ul>
      ${q === '' ? nothing : html`<p class="hint">${t('empty.hint')}</p>`}
    </div>
  `;
}

function waysFrom(place, {did_you_mean: meant = null, relax = []}) {
  const corrected = meant === null ? [] : [{to: asking(place, meant.query), words: html`${t('empty.meant')} <b>${meant.query}</b>`, total: meant.total}];
  return [...corrected, ...relax.map((way) => wayOut(place, way))];
}

/** Where every filter has to go, and perhaps part of the query as well. */
function waysWithoutFilters(place, outlook) {
  if (outlook === null) return [];
  const bare = unfiltered(place);
  if (outlook.total > 0) return [{to: bare, words: t('empty.unfilter'), total: outlook.total}];
  return waysFrom(bare, outlook).map(({to, words, total}) => ({to, words: html`${t('empty.unfilter')}. ${words}`, total}));
}

function count(n) {
  return html`<span class="count">(${t(state.place.list === 'events' ? 'count.events' : 'results.count', {n})})</span>`;
}

/** The place without one filter, or with a looser query, and what to call that. */
function wayOut(place, {parameter, values, query, total}) {
  const drop = (name) => t('empty.drop', {name: `“${name}”`});
  switch (parameter) {
    case 'days':
      return {to: during(place, '', ''), words: drop(daysName(place.from, place.to)), total};
    case 'q':
      return {to: asking(place, query), words: query === '' ? drop(values.join(' ')) : html`${t('empty.ask')} <b>${query}</b>`, total};
    default:
      return {to: withFilter(place, parameter, []), words: drop(values.map((value) => filterName(parameter, value)).join(', ')), total};
  }
}
