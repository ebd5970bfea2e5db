// From one place to another that asks for more or for less.

import {DIMENSIONS} from './place.js';

/** A place with another set of values in one dimension. */
export function withFilter(place, dimension, values) {
  return {...place, filters: {...place.filters, [dimension]: values}, shown: 0};
}

/** A place with a value chosen where it was not, and dropped where it was; an opposite choice gives way. */
export function toggled(place, dimension, value) {
  const opposite = value.startsWith('!') ? value.slice(1) : `!${value}`;
  const values = place.filters[dimension];
  return withFilter(
    place,
    dimension,
    values.includes(value) ? values.filter((other) => other !== value) : [...values.filter((other) => other !== opposite), value],
  );
}

/** A place with another query, which is read strictly. */
export function asking(place, q) {
  return {...place, q, lenient: false, shown: 0};
}

/** A place of certain days, '' for an open end. */
export function during(place, from, to) {
  return {...place, from, to, shown: 0};
}

/** A place without any filter, its query kept. */
export function unfiltered(place) {
  return during({...place, filters: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, []]))}, '', '');
}

/** "killed:>=15": what the query language calls a number of an event, or more. */
export function atLeast(field, number) {
  return `${field}:>=${number}`;
}

/** Whether the query asks for a term as it stands. */
export function asks(place, term) {
  return place.q.split(/\s+/).includes(term);
}

/** A place that asks for a number or more, or no more where it did. */
export function toggledNumber(place, field, number) {
  const term = atLeast(field, number);
  const others = place.q.split(/\s+/).filter((word) => word !== '' && !word.startsWith(`${field}:`));
  return asking(place, (asks(place, term) ? others : [...others, term]).join(' '));
}
