// How much of all time the time line shows: closer, farther, earlier, later.

import {length, plus} from './days.js';

/** Nearer than this, bars would be blocks. */
const SHORTEST = 14;

/** Half of a stretch, or twice as much, around its middle; within the whole. @returns {[string, string]} */
export function zoomed([from, to], [first, last], factor) {
  const days = Math.max(SHORTEST, Math.round(length(from, to) * factor));
  if (days >= length(first, last)) return [first, last];
  return within(plus(from, Math.round((length(from, to) - days) / 2)), days, [first, last]);
}

/** The stretch half a length earlier (-1) or later (1). */
export function moved([from, to], whole, direction) {
  const days = length(from, to);
  return within(plus(from, direction * Math.ceil(days / 2)), days, whole);
}

/** A stretch with as much beside it on both sides, to be seen in its surroundings. */
export function around([from, to], whole) {
  const days = Math.max(SHORTEST, length(from, to) * 2);
  if (days >= length(...whole)) return whole;
  return within(plus(from, -Math.round((days - length(from, to)) / 2)), days, whole);
}

function within(from, days, [first, last]) {
  const latest = plus(last, 1 - days);
  const start = from < first ? first : from > latest ? latest : from;
  return [start, plus(start, days - 1)];
}
