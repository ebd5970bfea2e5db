// How many articles and attacks the search finds in which region, whatever regions are chosen: what the map shades.

import * as api from './api.js';
import {Latest} from './latest.js';
import {searchParams} from './place.js';

const answer = new Latest();

/** Asks for what a place's map needs. */
export function followRegions(place) {
  const key = String(searchParams({...place, filters: {...place.filters, region: []}}));
  return answer.ask(key, (signal) => api.map(place, signal));
}

/** Numbers by region code; null before the first answer. @returns {Map<string, {articles, events, sides}>?} */
export function regionCounts() {
  if (answer.value === null) return null;
  if (answer.value.byCode === undefined) {
    answer.value.byCode = new Map(answer.value.regions.map((region) => [region.region, region]));
  }
  return answer.value.byCode;
}
