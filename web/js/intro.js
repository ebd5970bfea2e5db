// What a first visit sees above the newest articles: the collection in a sentence, and searches to start from.

import {openHelp} from './help.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {asking} from './narrowing.js';
import {readPlace} from './place.js';
import {state} from './state.js';
import {date, number, t} from './words.js';

/** Searches to start from; a month stands for its first day in the newest year that has it. */
const EXAMPLES = ['?q=Belgorod+drone', '?region=UA-63&weapon=drone%2Fshahed&from=05', '?region=RU-MOW&outcome=intercepted'];

/** A taste of the query language. */
export const SYNTAX = ['"air defence"', '-moscow', 'drone OR missile', 'killed:>5'];

/** The collection in a sentence, and the examples. */
export function intro() {
  const {stats} = state;
  return html`
    <div class="intro">
      <h1>${t('app.tagline')}</h1>
      ${stats === null ? html`<p class="intro-wait" aria-hidden="true"></p>` : inNumbers(stats)}
      <p class="examples"><span>${t('search.try')}</span>
        ${EXAMPLES.map((search, i) => link(example(search), t(`example.${i + 1}`), 'example'))}</p>
      <p class="syntax"><span>${t('syntax.title')}</span>
        ${SYNTAX.map((query) => link(asking(readPlace(''), query), html`<code>${query}</code>`))}
        <button class="quiet" @click=${openHelp}>${t('syntax.more')}</button></p>
    </div>
  `;
}

function inNumbers(stats) {
  if (stats.articles === 0) return html`<p class="intro-text">${t('intro.empty')}</p>`;
  const months = stats.months.map(({value}) => value).filter((month) => /^\d{4}/.test(month)).sort();
  return html`
    <p class="intro-text">${t('intro.text', {
      articles: t('intro.articles', {n: stats.articles}),
      events: t('intro.events', {n: stats.events}),
      sources: t('intro.sources', {n: stats.sources.filter(({value}) => value !== '').length}),
      first: months.length === 0 ? '–' : date(months[0], 'long'),
      last: months.length === 0 ? '–' : date(months.at(-1), 'long'),
    })}
    ${stats.without_events > 0 ? t('intro.without', {n: stats.without_events, number: number(stats.without_events)}) : nothing}</p>
  `;
}

/** "from=05" becomes the last May that the collection knows of. */
function example(search) {
  const month = search.match(/from=(\d\d)$/)?.[1];
  if (month === undefined) return readPlace(search);
  const last = (state.stats?.months ?? []).map(({value}) => value).filter((value) => /^\d{4}-\d{2}$/.test(value)).sort().at(-1) ?? '2025-12';
  const year = Number(last.slice(0, 4)) - (last.slice(5) < month ? 1 : 0);
  return readPlace(search.replace(/\d\d$/, `${year}-${month}-01`));
}
