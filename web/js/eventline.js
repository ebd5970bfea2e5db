// One attack in one line of an article found: its facts as chips that filter when clicked.

import {arms} from './fact.js';
import {bySide, placeName, valueName} from './labels.js';
import {html} from './lit.js';
import {toggled} from './place.js';
import {state} from './state.js';
import {go} from './travel.js';
import {date, t} from './words.js';

const CASUALTIES = ['killed', 'injured'];
const NUMBERS = ['launched', 'downed', ...CASUALTIES];

/** The line: where, weapon, by whom, when, how many. */
export function eventLine(event) {
  return html`
    <li class="event">
      <i class="side ${event.side}"></i>
      <span class="cell where">${chip('region', event.region, placeName(event))}</span>
      <span class="cell">${arms(event).map((weapon) => chip('weapon', weapon, valueName('weapon', weapon)))}</span>
      <span class="cell">${chip('side', event.side, bySide(event.side))}</span>
      <span class="cell">${event.date ? chip('date', event.date, date(event.date)) : html`<span class="chip">${t('day.unknown')}</span>`}</span>
      <span class="cell">${numbers(event).map((text) => html`<span class="chip number">${text}</span>`)}</span>
    </li>
  `;
}

function chip(dimension, value, name) {
  const chosen = state.place.filters[dimension].includes(value);
  return html`<button class="chip" aria-pressed=${chosen} @click=${() => go(toggled(state.place, dimension, value))}>${name}</button>`;
}

/** The numbers that the article gives, in words. */
export function numbers(event) {
  const given = NUMBERS.filter((field) => typeof event[field] === 'number');
  const nobody = event.killed === 0 && event.injured === 0;
  const counted = given.filter((field) => event[field] > 0 || !nobody || !CASUALTIES.includes(field));
  return [...counted.map((field) => t(event[field] === 0 ? `number.${field}.none` : `number.${field}`, {n: event[field]})), ...(nobody ? [t('number.nobody')] : [])];
}
