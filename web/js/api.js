// Kordon's HTTP interface. Every call takes a signal, so that an answer nobody waits for any more is dropped.

import {searchParams, sortOf} from './place.js';

/** Hits that the server gives at most in one answer. */
const MOST_HITS = 100;

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
  if ([502, 503, 504].includes(response.status)) throw new Away(`HTTP ${response.status}`);
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})));
  return response.json();
}

function searchPath(place, page, size) {
  const params = searchParams(place);
  params.set('sort', sortOf(place));
  params.set('page', String(page));
  params.set('size', String(size));
  return `/api/search?${params}`;
}

/** All hits that a place shows, with the facets. */
export async function search(place, signal) {
  const size = Math.min(place.shown, MOST_HITS);
  const answer = await get(searchPath(place, 1, size), signal);
  for (let page = 2; answer.hits.length < Math.min(place.shown, answer.total) && (page - 1) * size < place.shown; page++) {
    const next = await get(searchPath(place, page, size), signal);
    answer.hits.push(...next.hits);
  }
  return answer;
}

/** The hits of one further page of a given size. */
export async function furtherHits(place, page, size, signal) {
  return (await get(searchPath(place, page, size), signal)).hits;
}

/** How many articles a place would give. */
export async function count(place, signal) {
  return (await get(searchPath(place, 1, 0), signal)).total;
}

/** One article with its facts; the query's words are marked in it. */
export function article(id, q, signal) {
  const query = q.trim() === '' ? '' : `?${new URLSearchParams({q})}`;
  return get(`/api/articles/${encodeURIComponent(id)}${query}`, signal);
}

export const stats = (signal) => get('/api/stats', signal);
export const regions = (signal) => get('/api/regions', signal);
export const shapes = (signal) => get('/geo/regions.topo.json', signal);
