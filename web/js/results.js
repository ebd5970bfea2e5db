// The middle column: how many, in which order, the list, and what stands there when it is empty.

import {emptyAnswer} from './empty.js';
import {eventCards} from './eventcards.js';
import {eventTable} from './eventtable.js';
import {hitCard} from './hit.js';
import {intro} from './intro.js';
import {html, nothing, repeat} from './lit.js';
import {isEverything, stepOf} from './place.js';
import {resultsHead} from './resultshead.js';
import {state} from './state.js';
import {showMore} from './travel.js';
import {troubleNote} from './trouble.js';
import {t} from './words.js';

/** The column, whatever the state of the search. */
export function results() {
  const {answer, loading, place, trouble} = state;
  return html`
    <section class="results" aria-label=${t('results.label')} aria-busy=${loading}>
      ${isEverything(place) && place.list === 'articles' ? intro() : html`<h1 class="hidden">${t('results.label')}</h1>`}
      ${trouble !== null ? troubleNote(trouble) : nothing}
      ${answer === null ? (trouble === null ? skeletons() : nothing) : trouble?.parameter ? nothing : answered(answer)}
    </section>
  `;
}

function answered(answer) {
  if (answer.total === 0 && !state.loading) {
    return isEverything(state.place) ? nothing : html`<p class="hidden" role="status">${t('empty.title')}</p>${emptyAnswer(answer)}`;
  }
  const rest = answer.total - answer.hits.length;
  return html`
    ${resultsHead(answer)}
    ${hits(answer)}
    ${answer.next_cursor !== null
      ? html`<button class="more" @click=${showMore}>${t('results.more', {n: Math.min(rest, stepOf(state.place))})}</button>`
      : html`<p class="end">${t('results.end')}</p>`}
  `;
}

function hits({hits: found}) {
  if (state.answerList === 'articles') return html`<ol class="hits">${repeat(found, ({id}) => id, hitCard)}</ol>`;
  return state.narrow ? eventCards(found) : eventTable(found);
}

function skeletons() {
  const card = html`<li class="hit skeleton"><i class="s-title"></i><i class="s-line"></i><i class="s-text"></i><i class="s-text"></i><i class="s-line"></i></li>`;
  return html`<p class="hidden" role="status">${t('results.loading')}</p><ol class="hits" aria-hidden="true">${card}${card}${card}${card}</ol>`;
}
