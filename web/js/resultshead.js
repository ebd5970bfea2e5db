// Above the list: its numbers, which are the switch between articles and attacks as well, its order, and what to do with it.

import {html, nothing} from './lit.js';
import {link} from './link.js';
import {menu} from './menu.js';
import {listOf, SORTS, sortOf} from './place.js';
import {state} from './state.js';
import {go} from './travel.js';
import {t} from './words.js';

/** The head of a list. */
export function resultsHead(answer) {
  const {total, articles = total, events, sources, query} = answer;
  return html`
    <div class="results-head">
      <div class="counts" role="group" aria-label=${t('list.label')}>
        ${list('articles', t('results.count', {n: articles}))}
        ${list('events', t('count.events', {n: events}))}
        <span class="sources">${t('count.sources', {n: sources})}</span>
        <span class="hidden" role="status">${state.loading ? t('results.loading') : t('results.count', {n: articles})}</span>
      </div>
      <div class="list-tools">${matchSwitch()} ${order()} ${menu()}</div>
    </div>
    ${query === state.place.q ? nothing : html`<p class="read-as">${t('results.read-as')} <code>${query}</code></p>`}
  `;
}

function list(name, count) {
  const here = state.answerList === name;
  const place = {...listOf(state.place), list: name, shown: 0, sort: state.place.sort === 'downed' ? '' : state.place.sort};
  return html`<span class="list ${here ? 'here' : ''} ${name === 'articles' ? 'total' : ''}" aria-current=${here ? 'true' : nothing}>${here ? count : link(place, count)}</span>`;
}

function matchSwitch() {
  if (!/\S\s+\S/.test(state.place.q)) return nothing;
  return html`
    <fieldset class="match"><legend class="hidden">${t('match.label')}</legend>
      ${['all', 'any'].map((match) => html`
        <label><input type="radio" name="match" .checked=${state.place.match === match}
          @change=${() => go({...state.place, match, shown: 0})}><span>${t(`match.${match}`)}</span></label>`)}
    </fieldset>
  `;
}

function order() {
  const current = sortOf(state.place);
  const sorts = SORTS.filter((sort) => sort === current || ((sort !== 'relevance' || state.place.q !== '') && (sort !== 'downed' || state.place.list === 'events')));
  return html`
    <label class="order"><span class="hidden">${t('sort.label')}</span>
      <select @change=${(event) => go({...state.place, sort: event.target.value, shown: 0})}>
        ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === current}>${t(`sort.${sort}`)}</option>`)}
      </select>
    </label>
  `;
}
