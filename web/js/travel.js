// From place to place: keeps the address, the screen and the scroll position in step, back and forward included.

import {find, findMore} from './answers.js';
import {Away} from './api.js';
import {address, readPlace} from './place.js';
import {close, read} from './reading.js';
import {changed, state} from './state.js';

/** Waits between one try and the next while the server is away. */
const RETRY_SECONDS = [1, 2, 4, 8, 15];

let retries = 0;
let retryTimer = 0;

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

/** Adds the next hits below those on the screen; the address follows without a step in the history. */
export async function showMore() {
  const place = state.place;
  try {
    const next = await findMore(place);
    if (next === null || state.place !== place) return;
    state.place = next;
    history.replaceState(history.state, '', address(next));
  } catch (error) {
    fail(error);
  }
  changed();
}

async function arrive(place, y) {
  const before = state.place;
  state.place = place;
  state.draft = place.q;
  if (place.article !== before.article || place.view !== before.view) state.sheet = '';
  state.trouble = null;
  clearTimeout(retryTimer);
  const arriving = fetchFor(place);
  changed();
  try {
    await arriving;
    retries = 0;
  } catch (error) {
    if (place === state.place) fail(error);
  }
  if (y !== null) requestAnimationFrame(() => settle(before, place, y));
}

async function fetchFor(place) {
  if (place.article === '') close();
  if (place.article !== '') await read(place);
  else if (place.view === '') await find(place);
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

function fail(error) {
  state.trouble = error;
  changed();
  if (error instanceof Away && retries < RETRY_SECONDS.length) {
    retryTimer = setTimeout(() => arrive(state.place, null), RETRY_SECONDS[retries++] * 1000);
  }
}
