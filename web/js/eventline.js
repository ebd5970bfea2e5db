// One attack in one line of an article found: its facts as chips that filter when clicked.

import {arms} from './fact.js';
import {bySide, placeName, valueName} from './labels.js';
import {html} from './lit.js';
import {asks, atLeast, toggled, toggledNumber} from './narrowing.js';
import {numbersOf} from './numbers.js';
import {state} from './state.js';
import {go} from './travel.js';
import {date, t} from './words.js';

/** The line: where, weapon, by whom, when, how many. */
export function eventLine(event) {
  return html`
    <li class="event">
      <i class="side ${event.side}"></i>
      <span class="cell where">${chip('region', event.region, placeName(event))}</span>
      ${chips(event)}
    </li>
  `;
}

/** All but the place. */
export function chips(event) {
  return html`
    <span class="cell">${arms(event).map((weapon) => chip('weapon', weapon, valueName('weapon', weapon)))}</span>
    <span class="cell">${chip('side', event.side, bySide(event.side))}</span>
    <span class="cell">${event.date ? chip('date', event.date, date(event.date)) : html`<span class="chip">${t('day.unknown')}</span>`}</span>
    <span class="cell">${numbersOf(event).map(numberChip)}</span>
  `;
}

/** A value of a facet. */
export function chip(dimension, value, name) {
  const chosen = state.place.filters[dimension].includes(value);
  return html`<button class="chip" aria-pressed=${chosen} @click=${() => go(toggled(state.place, dimension, value))}>${name}</button>`;
}

/** A number: asked for, it stands in the query, since numbers are no facet. */
function numberChip({field, number, text}) {
  if (number === 0) return html`<span class="chip number">${text}</span>`;
  return html`<button class="chip number" aria-pressed=${asks(state.place, atLeast(field, number))} title=${t('number.atleast', {text})}
    @click=${() => go(toggledNumber(state.place, field, number))}>${text}</button>`;
}
