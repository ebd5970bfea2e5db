// The answers to searches: fetched, kept for the way back, dropped where nobody waits for them any more.

import * as api from './api.js';
import {unfiltered} from './narrowing.js';
import {address, isEverything, listOf} from './place.js';
import {changed, state} from './state.js';

const KEPT_ANSWERS = 30;

const answers = new Map();
let searching = null;

/** The address of a search without what lies over it or beside it: the same key, the same answer. */
function keyOf(place) {
  return address({...listOf(place), zoom: ''});
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
      remember(key, await fetched(place, waiting.signal));
    }
    if (waiting.signal.aborted) return;
    show(place, answers.get(key));
  } catch (error) {
    if (waiting.signal.aborted) return;
    state.loading = false;
    state.answerKey = '';
    throw error;
  }
}

/** An answer; an empty one that leads nowhere with what the words alone would give. */
async function fetched(place, signal) {
  const answer = await api.search(place, signal);
  if (answer.total > 0 || isEverything(place)) return answer;
  const stuck = answer.relax.length === 0 && answer.did_you_mean === null;
  const bare = unfiltered(place);
  const outlook = stuck && !isEverything(bare) && address(bare) !== address(place) ? await api.outlook(bare, signal) : null;
  return {...answer, outlook};
}

/** Fetches the hits below those on the screen; gives the place that shows them as well, or null where it is too late. */
export async function findMore(place) {
  const {answer, answerKey} = state;
  const next = await api.further(place, answer.next_cursor);
  if (state.answerKey !== answerKey) return null;
  const more = {...answer, hits: [...answer.hits, ...next.hits], next_cursor: next.next_cursor};
  const shown = {...place, shown: more.hits.length};
  remember(keyOf(shown), more);
  show(shown, more);
  return shown;
}

function show(place, answer) {
  state.answer = answer;
  state.answerKey = keyOf(place);
  state.answerList = place.list;
  state.loading = false;
  changed();
}

function remember(key, answer) {
  answers.set(key, answer);
  if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value);
}
