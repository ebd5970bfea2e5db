// The middle column: how many, in which order, the articles, and what stands there when there are none.

import {emptyAnswer} from './empty.js';
import {hitCard} from './hit.js';
import {intro} from './intro.js';
import {html, nothing, repeat} from './lit.js';
import {isEverything, sortOf, STEP} from './place.js';
import {state} from './state.js';
import {go, showMore} from './travel.js';
import {troubleNote} from './trouble.js';
import {t} from './words.js';

/** The column, whatever the state of the search. */
export function results() {
  const {answer, loading, place, trouble} = state;
  return html`
    <section class="results" aria-label=${t('results.label')} aria-busy=${loading}>
      ${isEverything(place) ? intro() : html`<h1 class="hidden">${t('results.label')}</h1>`}
      ${trouble !== null ? troubleNote(trouble) : nothing}
      ${answer === null ? (trouble === null ? skeletons() : nothing) : trouble?.parameter ? nothing : answered(answer)}
    </section>
  `;
}

function answered(answer) {
  if (answer.total === 0 && !state.loading) {
    return isEverything(state.place) ? nothing : html`<p class="hidden" role="status">${t('empty.title')}</p>${emptyAnswer()}`;
  }
  const rest = answer.total - answer.hits.length;
  return html`
    <div class="results-head">
      <p class="total" role="status">${state.loading ? t('results.loading') : t('results.count', {n: answer.total})}</p>
      ${matchSwitch()} ${order()}
    </div>
    <ol class="hits">${repeat(answer.hits, ({id}) => id, hitCard)}</ol>
    ${rest > 0
      ? html`<button class="more" @click=${showMore}>${t('results.more', {n: Math.min(rest, STEP)})}</button>`
      : html`<p class="end">${t('results.end')}</p>`}
  `;
}

function matchSwitch() {
  if (!/\S\s+\S/.test(state.place.q)) return nothing;
  return html`
    <fieldset class="match"><legend class="hidden">${t('match.label')}</legend>
      ${['all', 'any'].map((match) => html`
        <label><input type="radio" name="match" .checked=${state.place.match === match}
          @change=${() => go({...state.place, match, shown: STEP})}><span>${t(`match.${match}`)}</span></label>`)}
    </fieldset>
  `;
}

function order() {
  const current = sortOf(state.place);
  const sorts = state.place.q === '' ? ['newest', 'oldest'] : ['relevance', 'newest', 'oldest'];
  return html`
    <label class="order"><span class="hidden">${t('sort.label')}</span>
      <select @change=${(event) => go({...state.place, sort: event.target.value, shown: STEP})}>
        ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === current}>${t(`sort.${sort}`)}</option>`)}
      </select>
    </label>
  `;
}

function skeletons() {
  const card = html`<li class="hit skeleton"><i class="s-title"></i><i class="s-line"></i><i class="s-text"></i><i class="s-text"></i><i class="s-line"></i></li>`;
  return html`<p class="hidden" role="status">${t('results.loading')}</p><ol class="hits" aria-hidden="true">${card}${card}${card}${card}</ol>`;
}
