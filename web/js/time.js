// How many attacks fell on which day, whatever days are chosen: what the time line draws.

import * as api from './api.js';
import {intervalOf, steps} from './days.js';
import {Latest} from './latest.js';
import {searchParams} from './place.js';

const months = new Latest();
const closer = new Latest();

function keyOf(place) {
  return String(searchParams({...place, from: '', to: '', filters: {...place.filters, date: []}}));
}

/** Asks for what a place's time line needs. */
export async function followTime(place) {
  const key = keyOf(place);
  await months.ask(key, (signal) => api.histogram(place, 'month', signal));
  const span = spanOf(place);
  if (months.answered !== key || span === null) return;
  const interval = intervalOf(...span);
  if (interval !== 'month') await closer.ask(`${interval} ${key}`, (signal) => api.histogram(place, interval, signal));
}

/** First and last day of all months in which something happened; null where nothing is known. @returns {[string, string]?} */
export function wholeOf() {
  const buckets = months.value?.buckets ?? [];
  return buckets.length === 0 ? null : [buckets[0].from, buckets.at(-1).to];
}

/** First and last day on the time line. */
export function spanOf(place) {
  const whole = wholeOf();
  if (whole === null || place.zoom === '') return whole;
  const [from, to] = place.zoom.split('..');
  const span = [from < whole[0] ? whole[0] : from, to > whole[1] ? whole[1] : to];
  return span[0] < span[1] ? span : whole;
}

/**
 * What the time line shows.
 *
 * @returns {{interval: string, steps: {from: string, to: string, count: number}[], unplaced: number}?} attacks whose
 *     day is not known as exactly as the steps are counted as not placed; null before the first answer
 */
export function timeOf(place) {
  if (months.value === null) return null;
  const span = spanOf(place);
  if (span === null) return {interval: 'month', steps: [], unplaced: months.value.undated + months.value.coarser};
  const wanted = intervalOf(...span);
  const close = wanted !== 'month' && closer.answered === `${wanted} ${keyOf(place)}`;
  const {buckets, undated, coarser} = close ? closer.value : months.value;
  const interval = close ? wanted : 'month';
  const counts = new Map(buckets.map(({from, count}) => [from, count]));
  return {
    interval,
    steps: steps(...span, interval).map((step) => ({...step, count: counts.get(step.from) ?? 0})),
    unplaced: undated + coarser,
  };
}
