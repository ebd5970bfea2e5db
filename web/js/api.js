// Kordon's HTTP interface. Every call takes a signal, so that an answer nobody waits for any more is dropped.

import {searchParams, shownOf, sortOf, stepOf} from './place.js';

/** Hits that the server gives at most in one answer. */
const MOST_HITS = 100;

/** Values of a dimension that are asked for at a time, as many as a month has days at most. */
const MOST_VALUES = 31;

/** What the server says of a request that it cannot answer (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
    this.parameter = body.parameter ?? '';
    this.position = Number.isInteger(body.position) ? body.position : null;
  }
}

/** The server does not answer at all. */
export class Away extends Error {}

async function get(path, signal) {
  let response;
  try {
    response = await fetch(path, {signal, headers: {Accept: 'application/json'}});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Away(String(error));
  }
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    const away = [502, 503, 504].includes(response.status) && said.code !== 'timed_out';
    throw away ? new Away(`HTTP ${response.status}`) : new Problem(response.status, said);
  }
  return response.json();
}

function path(route, params, more = {}) {
  for (const [name, value] of Object.entries(more)) {
    if (value !== undefined) params.set(name, String(value));
  }
  return params.size === 0 ? `/api/${route}` : `/api/${route}?${params}`;
}

function hitsPath(place, size, cursor) {
  const route = place.list === 'events' ? 'events' : 'search';
  return path(route, searchParams(place), {sort: sortOf(place), size, cursor});
}

/** All hits that a place shows, with the facets. */
export async function search(place, signal) {
  const wanted = shownOf(place);
  const answer = await get(hitsPath(place, Math.min(wanted, MOST_HITS)), signal);
  while (answer.next_cursor !== null && answer.hits.length < wanted) {
    const next = await get(hitsPath(place, Math.min(wanted - answer.hits.length, MOST_HITS), answer.next_cursor), signal);
    answer.hits.push(...next.hits);
    answer.next_cursor = next.next_cursor;
  }
  return answer;
}

/** The hits that follow where an answer ended. @returns an answer of its own */
export function further(place, cursor, signal) {
  return get(hitsPath(place, stepOf(place), cursor), signal);
}

/** What a place would give, without hits: its numbers, and what else to ask where it gives nothing. */
export function outlook(place, signal) {
  return get(hitsPath(place, 0), signal);
}

/** What the end of a text in the box may be meant for. */
export function suggest(q, signal) {
  return get(path('suggest', new URLSearchParams({q})), signal);
}

/** Values of one dimension, by a prefix of their code or of a word in their names; goes on after the `next` of an answer. */
export function facet(place, dimension, prefix, after, signal) {
  return get(path(`facets/${dimension}`, searchParams(place), {prefix, after, size: MOST_VALUES}), signal);
}

/** Events by day, week or month. */
export function histogram(place, interval, signal) {
  return get(path('histogram', searchParams(place), {interval}), signal);
}

/** Articles by region, and by side within. */
export function map(place, signal) {
  return get(path('map', searchParams(place)), signal);
}

/** One article with its facts; the query's words are marked in it. */
export function article(id, q, signal) {
  return get(path(`articles/${encodeURIComponent(id)}`, new URLSearchParams(), {q: q.trim() === '' ? undefined : q}), signal);
}

/** Articles like one. */
export function similar(id, signal) {
  return get(path(`articles/${encodeURIComponent(id)}/similar`, new URLSearchParams()), signal);
}

/** The address of everything that a place finds, as a file. */
export function exportPath(place, format) {
  const view = format === 'geojson' ? 'events' : place.list;
  return path('export', searchParams(place), {format, view});
}

/** The address of a place's newest articles as an Atom feed. */
export function feedPath(place) {
  return path('feed', searchParams(place));
}

export const stats = (signal) => get('/api/stats', signal);
export const regions = (signal) => get('/api/regions', signal);
export const shapes = (signal) => get('/geo/regions.topo.json', signal);
