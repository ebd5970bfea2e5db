// What the text in the box may be meant for, and how much it would find as far as it goes: asked while one types.

import * as api from './api.js';
import {Latest} from './latest.js';
import {asking, toggled} from './narrowing.js';
import {listOf} from './place.js';
import {changed, state} from './state.js';
import {go} from './travel.js';

/** Typing goes on without an answer to each letter. */
const PAUSE_MS = 140;

const meant = new Latest();
const outlook = new Latest();
let timer = 0;

/** The list below the box: open or not, and the choice that the arrows stand on, -1 for the box itself. */
export const list = {open: false, at: -1};

/** Takes what was typed. */
export function typed(text) {
  state.draft = text;
  list.open = text.trim() !== '';
  list.at = -1;
  clearTimeout(timer);
  if (list.open) timer = setTimeout(ask, PAUSE_MS);
  else forget();
  changed();
}

function ask() {
  const text = state.draft.trim();
  meant.ask(text, (signal) => api.suggest(text, signal));
  const place = {...asking(listOf(state.place), text), lenient: true};
  outlook.ask(JSON.stringify(place), async (signal) => ({text, ...(await api.outlook(place, signal))}));
}

/** What can be chosen. */
export function choices() {
  return state.draft.trim() === '' || meant.value === null ? [] : meant.value.suggestions;
}

/** Articles that the draft would find, and the draft as it is understood; null while that is not known. */
export function draftOutlook() {
  return outlook.value?.text === state.draft.trim() ? outlook.value : null;
}

export function close() {
  clearTimeout(timer);
  list.open = false;
  list.at = -1;
  changed();
}

/** Moves through the list, round about, the box between its end and its beginning. */
export function step(by) {
  const size = choices().length + 1;
  list.at = ((list.at + 1 + by + size) % size) - 1;
  changed();
}

/** Chooses: a facet's value becomes a filter, a place or a title becomes the query. */
export function choose({dimension, value, rest, text}) {
  const here = listOf(state.place);
  forget();
  if (dimension === null) {
    go(asking(here, text));
    return;
  }
  const place = asking(here, rest);
  go(place.filters[dimension].includes(value) ? place : toggled(place, dimension, value));
}

/** Puts the list away with all that was asked for it. */
export function forget() {
  clearTimeout(timer);
  meant.forget();
  outlook.forget();
  list.open = false;
  list.at = -1;
}
