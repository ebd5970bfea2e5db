// The open article: fetched when opened, dropped when closed before it came.

import * as api from './api.js';
import {changed, state} from './state.js';

let reading = null;

/**
 * Brings the article of a place to the screen.
 *
 * @throws {Error} where there is none, or the server is away; not where the reader has gone on
 */
export async function read(place) {
  if (state.article?.id === place.article) return;
  reading?.abort();
  const waiting = (reading = new AbortController());
  state.article = null;
  state.fact = null;
  state.removedShown = false;
  try {
    const article = await api.article(place.article, place.q, waiting.signal);
    if (waiting.signal.aborted) return;
    state.article = article;
    changed();
  } catch (error) {
    if (!waiting.signal.aborted) throw error;
  }
}

/** Puts the article away. */
export function close() {
  reading?.abort();
  state.article = null;
}
