// One article found.

import {alsoIn} from './copies.js';
import {eventLine} from './eventline.js';
import {inOrder} from './eventorder.js';
import {html, nothing} from './lit.js';
import {follow} from './link.js';
import {marked} from './marked.js';
import {outletOf, titleOf} from './naming.js';
import {address} from './place.js';
import {changed, state} from './state.js';
import {date, t} from './words.js';

/** Lines of events before "more attacks"; one more is shown rather than hidden alone. */
const FIRST_EVENTS = 3;

/** Title, outlet, date, snippets, and a line for each attack. */
export function hitCard(hit) {
  const place = {...state.place, article: hit.id, fact: ''};
  return html`
    <li class="hit" data-id=${hit.id}>
      <h3 lang=${hit.language ?? nothing}><a href=${address(place)} @click=${(event) => follow(event, place)}>${marked(titleOf(hit), hit.title_marks)}</a></h3>
      <p class="byline"><span class="source">${outletOf(hit)}</span>
        ${hit.published ? html`<time datetime=${hit.published}>${date(hit.published)}</time>` : html`<span>${t('results.undated')}</span>`}
        ${alsoIn(hit)}</p>
      ${hit.snippets.slice(0, 2).map(({text, marks}) => html`<p class="snippet" lang=${hit.language ?? nothing}>${marked(text, marks)}</p>`)}
      ${eventLines(hit)}
    </li>
  `;
}

function eventLines(hit) {
  if (hit.events.length === 0) return html`<p class="no-event">${t('events.none')}</p>`;
  const key = `events:${hit.id}`;
  const whole = state.open.get(key) === true || hit.events.length <= FIRST_EVENTS + 1;
  const ordered = inOrder(hit.events, state.place);
  const rest = ordered.length - FIRST_EVENTS;
  return html`
    <ul class="events">
      ${(whole ? ordered : ordered.slice(0, FIRST_EVENTS)).map(eventLine)}
      ${rest <= 1 ? nothing : html`
        <li><button class="more-events" aria-expanded=${whole} @click=${() => unfold(key, !whole)}>
          ${whole ? t('events.fewer') : t('events.more', {n: rest})}
        </button></li>`}
    </ul>
  `;
}

function unfold(key, wanted) {
  state.open.set(key, wanted);
  changed();
}
