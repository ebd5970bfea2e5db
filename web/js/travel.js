// From place to place: keeps the address, the screen and the scroll position in step, back and forward included.

import {find, findMore} from './answers.js';
import {Away} from './api.js';
import {followBranches} from './below.js';
import {chapters} from './chapters.js';
import {address, readPlace} from './place.js';
import {close, read} from './reading.js';
import {followRegions} from './regions.js';
import {followSieves} from './sieve.js';
import {changed, state} from './state.js';
import {forget} from './suggestions.js';
import {followTime} from './time.js';

/** Waits between one try and the next while the server is away. */
const RETRY_SECONDS = [1, 2, 4, 8, 15];

/** Comes true when the page can be drawn at all. */
let ready = Promise.resolve();
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

/** Changes what the address says of the same view, without a step in the history. */
export function restate(place) {
  state.place = place;
  history.replaceState(history.state, '', address(place));
  changed();
}

/**
 * Starts at the address that the page was opened with, and follows back and forward from there.
 *
 * @param {Promise} drawable comes true when the page can be drawn
 */
export function start(drawable) {
  ready = drawable;
  history.scrollRestoration = 'manual';
  addEventListener('popstate', (event) => arrive(readPlace(location.search), event.state?.y ?? 0));
  arrive(readPlace(location.search), history.state?.y ?? 0);
}

/** Tries again what failed. */
export function retry() {
  retries = 0;
  arrive(state.place, null);
}

/** Adds the next hits below those on the screen. */
export async function showMore() {
  const place = state.place;
  try {
    const next = await findMore(place);
    if (next !== null && state.place === place) restate(next);
  } catch (error) {
    fail(error);
  }
}

async function arrive(place, y) {
  const before = state.place;
  state.place = place;
  state.draft = place.q;
  forget();
  if (place.article !== before.article || place.view !== before.view) state.sheet = '';
  // A server that is away stays so on the screen until it answers.
  if (!(state.trouble instanceof Away) || place !== before) state.trouble = null;
  clearTimeout(retryTimer);
  const arriving = fetchFor(place);
  changed();
  try {
    await arriving;
    if (place === state.place) {
      retries = 0;
      state.trouble = null;
    }
    changed();
  } catch (error) {
    if (place === state.place) fail(error);
  }
  await ready;
  if (y !== null) requestAnimationFrame(() => settle(before, place, y));
}

async function fetchFor(place) {
  if (place.article === '') close();
  if (place.view === 'meaning') {
    await chapters();
  } else if (place.article !== '') {
    await read(place);
  } else {
    followTime(place);
    followRegions(place);
    followSieves(place);
    followBranches(place);
    await find(place);
  }
}

/** Puts scroll and focus where a reader of this place expects them. */
function settle(before, place, y) {
  if (place !== state.place) return;
  scrollTo(0, y);
  const opened = before.article !== place.article || before.view !== place.view || before.about !== place.about;
  if (!opened) return;
  const target = document.querySelector(targetOf(before, place));
  target?.focus({preventScroll: true});
  if (place.view !== '' && place.about !== '') target?.scrollIntoView();
  else if (place.view === '' && place.fact !== '') document.querySelector('.evidence.lit')?.scrollIntoView({block: 'center'});
}

function targetOf(before, place) {
  if (place.view !== '') return place.about === '' ? 'main h1' : `#about-${place.about}`;
  return place.article !== '' ? 'main h1' : `[data-id="${CSS.escape(before.article)}"] :is(h3 a, .open)`;
}

function fail(error) {
  state.trouble = error;
  changed();
  if (error instanceof Away && retries < RETRY_SECONDS.length) {
    retryTimer = setTimeout(() => arrive(state.place, null), RETRY_SECONDS[retries++] * 1000);
  }
}
