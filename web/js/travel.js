// From place to place: keeps the address, the answers and the scroll position in step, back and forward included.

import * as api from './api.js';
import {address, isEverything, readPlace, STEP} from './place.js';
import {changed, state} from './state.js';
import {findWayOut} from './wayout.js';

const answers = new Map();
const KEPT_ANSWERS = 30;
const RETRY_SECONDS = [1, 2, 4, 8, 15];

let searching = null;
let reading = null;
let retries = 0;
let retryTimer = 0;

/** The address of a search without what lies over it: the same key, the same answer. */
function answerKey(place) {
  return address({...place, article: '', view: ''});
}

/** Whether the answer on the screen, or beneath an open article, is that of a place. */
export function isShown(place) {
  return state.answer !== null && answerKey(place) === state.answerKey;
}

/** Goes to another place and makes a step in the browser's history of it. */
export function go(place) {
  const next = address(place);
  if (next === address(state.place)) {
    arrive(place, null);
    return;
  }
  history.replaceState({...history.state, y: scrollY}, '');
  history.pushState({y: 0}, '', next);
  arrive(place, 0);
}

/** Starts at the address that the page was opened with, and follows back and forward from there. */
export function start() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', (event) => arrive(readPlace(location.search), event.state?.y ?? 0));
  arrive(readPlace(location.search), history.state?.y ?? 0);
}

/** Tries again what failed. */
export function retry() {
  retries = 0;
  arrive(state.place, null);
}

function arrive(place, y) {
  const before = state.place;
  state.place = place;
  state.draft = place.q;
  state.sheet = place.article === before.article && place.view === before.view ? state.sheet : '';
  state.trouble = null;
  clearTimeout(retryTimer);
  const settled = Promise.all([find(place), read(place)]);
  changed();
  if (y !== null) settled.then(() => requestAnimationFrame(() => settle(before, place, y)));
}

/** Puts scroll and focus where a reader of this place expects them. */
function settle(before, place, y) {
  if (place !== state.place) return;
  scrollTo(0, y);
  const opened = before.article !== place.article || before.view !== place.view;
  if (!opened) return;
  const target = place.article !== '' || place.view !== '' ? 'main h1' : `.hit[data-id="${CSS.escape(before.article)}"] h3 a`;
  document.querySelector(target)?.focus({preventScroll: true});
}

async function find(place) {
  if (place.article !== '' || place.view !== '') return;
  const key = answerKey(place);
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
  } catch (error) {
    if (!waiting.signal.aborted) fail(error);
  }
  changed();
}

function show(key, answer) {
  retries = 0;
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

async function read(place) {
  if (place.article === '') {
    state.article = null;
    return;
  }
  if (state.article?.id === place.article) return;
  reading?.abort();
  const waiting = (reading = new AbortController());
  state.article = null;
  state.fact = null;
  state.removedShown = false;
  try {
    const article = await api.article(place.article, place.q, waiting.signal);
    if (waiting.signal.aborted || state.place.article !== place.article) return;
    state.article = article;
  } catch (error) {
    if (!waiting.signal.aborted) fail(error);
  }
  changed();
}

function fail(error) {
  state.loading = false;
  state.trouble = error;
  state.answerKey = '';
  if (error instanceof api.Away && retries < RETRY_SECONDS.length) {
    retryTimer = setTimeout(() => arrive(state.place, null), RETRY_SECONDS[retries++] * 1000);
  }
}

/** Adds the next hits below those on the screen; the address follows without a step in the history. */
export async function showMore() {
  const place = state.place;
  const answer = state.answer;
  const hits = await api.furtherHits(place, answer.hits.length / STEP + 1, STEP).catch(fail);
  if (hits === undefined || state.place !== place) {
    changed();
    return;
  }
  const more = {...answer, hits: [...answer.hits, ...hits]};
  state.place = {...place, shown: more.hits.length > STEP ? Math.ceil(more.hits.length / STEP) * STEP : STEP};
  history.replaceState(history.state, '', address(state.place));
  remember(answerKey(state.place), more);
  show(answerKey(state.place), more);
}
