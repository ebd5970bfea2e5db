// The answers to searches: fetched, kept for the way back, dropped where nobody waits for them any more.

import * as api from './api.js';
import {address, isEverything, STEP} from './place.js';
import {changed, state} from './state.js';
import {findWayOut} from './wayout.js';

const KEPT_ANSWERS = 30;

const answers = new Map();
let searching = null;

/** The address of a search without what lies over it: the same key, the same answer. */
function keyOf(place) {
  return address({...place, article: '', view: ''});
}

/** Whether the answer on the screen, or beneath an open article, is that of a place. */
export function isShown(place) {
  return state.answer !== null && keyOf(place) === state.answerKey;
}

/**
 * Brings the answer of a place to the screen.
 *
 * @throws {Error} where the server cannot answer or is away; not where a later search took this one's place
 */
export async function find(place) {
  const key = keyOf(place);
  if (key === state.answerKey && !state.loading) return;
  searching?.abort();
  const waiting = (searching = new AbortController());
  try {
    if (!answers.has(key)) {
      state.loading = true;
      remember(key, await api.search(place, waiting.signal));
    }
    if (waiting.signal.aborted) return;
    const answer = answers.get(key);
    show(key, answer);
    if (answer.total === 0 && !isEverything(place)) await findWayOut(place, waiting.signal);
    changed();
  } catch (error) {
    if (waiting.signal.aborted) return;
    state.loading = false;
    state.answerKey = '';
    throw error;
  }
}

/** Fetches the hits below those on the screen; gives the place that shows them as well. */
export async function findMore(place) {
  const {answer, answerKey} = state;
  const hits = await api.furtherHits(place, answer.hits.length / STEP + 1, STEP);
  if (state.answerKey !== answerKey) return null;
  const more = {...answer, hits: [...answer.hits, ...hits]};
  const next = {...place, shown: Math.max(STEP, Math.ceil(more.hits.length / STEP) * STEP)};
  remember(keyOf(next), more);
  show(keyOf(next), more);
  return next;
}

function show(key, answer) {
  state.answer = answer;
  state.answerKey = key;
  state.loading = false;
  state.wayOut = [];
  changed();
}

function remember(key, answer) {
  answers.set(key, answer);
  if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value);
}
