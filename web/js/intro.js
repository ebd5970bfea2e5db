// What a first visit sees above the newest articles: the collection in a sentence, and searches to start from.

import {html, nothing} from './lit.js';
import {link} from './link.js';
import {readPlace} from './place.js';
import {state} from './state.js';
import {date, number, spoken, t} from './words.js';

/** Searches to start from, by language: what to type, and filters that a click would add. */
const EXAMPLES = {
  en: ['?q=Belgorod+drone', '?q=Kharkiv&weapon=drone', '?q=refinery&side=ukraine'],
  uk: ['?q=Belgorod+drone', '?q=безпілотник', '?q=дрон&side=russia'],
  ru: ['?q=Belgorod+drone', '?q=беспилотник', '?q=Белгород'],
};

/** The collection in a sentence, and the examples. */
export function intro() {
  const {stats} = state;
  return html`
    <div class="intro">
      <h1>${t('app.tagline')}</h1>
      ${stats === null ? html`<p class="intro-wait" aria-hidden="true"></p>` : inNumbers(stats)}
      <p class="examples"><span>${t('search.try')}</span>
        ${EXAMPLES[spoken()].map((search) => readPlace(search)).map((place) => link(place, exampleName(place), 'example'))}
      </p>
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

function exampleName(place) {
  const filters = Object.entries(place.filters).flatMap(([dimension, values]) => values.map((value) => t(`${dimension === 'side' ? 'by' : dimension}.${value}`)));
  return html`<span>${place.q}</span>${filters.map((name) => html`<i>${name}</i>`)}`;
}
