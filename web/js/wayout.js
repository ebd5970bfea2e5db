// Out of an empty answer: which filter, if dropped, would bring articles back, and how many.

import * as api from './api.js';
import {DIMENSIONS, withFilter} from './place.js';
import {state} from './state.js';

/** Asks for the counts, one filter less each, and keeps those that help, best first. */
export async function findWayOut(place, signal) {
  const tries = [];
  for (const dimension of DIMENSIONS) {
    for (const value of place.filters[dimension]) {
      const rest = place.filters[dimension].filter((other) => other !== value);
      tries.push({dimension, value, place: withFilter(place, dimension, rest)});
    }
  }
  if (place.from !== '' || place.to !== '') {
    tries.push({dimension: 'days', value: '', place: {...place, from: '', to: ''}});
  }
  if (place.match === 'all' && /\S\s+\S/.test(place.q)) {
    tries.push({dimension: 'match', value: 'any', place: {...place, match: 'any'}});
  }
  const counted = await Promise.all(
    tries.slice(0, 8).map(async (attempt) => ({...attempt, count: await api.count(attempt.place, signal).catch(() => 0)})),
  );
  if (signal.aborted) return;
  state.wayOut = counted.filter((attempt) => attempt.count > 0).sort((a, b) => b.count - a.count);
}
