// The open article: fetched when opened, dropped when closed before it came.

import * as api from './api.js';
import {followSimilar} from './similar.js';
import {changed, state} from './state.js';

let reading = null;

/**
 * Brings the article of a place to the screen.
 *
 * @throws {Error} where there is none, or the server is away; not where the reader has gone on
 */
export async function read(place) {
  if (state.article?.id === place.article) {
    state.fact = factOf(place);
    return;
  }
  reading?.abort();
  const waiting = (reading = new AbortController());
  state.article = null;
  state.fact = factOf(place);
  state.removedShown = false;
  try {
    const article = await api.article(place.article, place.q, waiting.signal);
    if (waiting.signal.aborted) return;
    state.article = article;
    followSimilar(article.id);
    changed();
  } catch (error) {
    if (!waiting.signal.aborted) throw error;
  }
}

function factOf({fact}) {
  return fact === '' ? null : {index: Number(fact) - 1, field: ''};
}

/** Puts the article away. */
export function close() {
  reading?.abort();
  state.article = null;
}
