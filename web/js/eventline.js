// One attack in one line of an article found: its facts as chips that filter when clicked.

import {arms} from './fact.js';
import {bySide, placeName, valueName} from './labels.js';
import {html, nothing} from './lit.js';
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

/** Whether an event has the chosen values: these lines stand first. */
export function fits(event, place) {
  const values = {
    region: [event.region.split('-')[0], event.region, `${event.region}/${event.place}`],
    weapon: [...event.weapons, ...event.subtypes],
    side: [event.side],
    date: event.date ? [event.date.slice(0, 4), event.date.slice(0, 7), event.date] : [],
  };
  const days = (place.from === '' && place.to === '') || (event.date && event.date >= place.from && (place.to === '' || event.date <= place.to));
  return days && Object.entries(place.filters).every(([dimension, chosen]) => {
    const wanted = chosen.filter((value) => !value.startsWith('!'));
    return (wanted.length === 0 || wanted.some((value) => values[dimension].includes(value)))
      && !values[dimension].some((value) => chosen.includes(`!${value}`));
  });
}
