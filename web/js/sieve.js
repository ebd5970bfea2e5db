// Searching within a long dimension: the values whose names have a word that begins so, asked of the server.

import * as api from './api.js';
import {Latest} from './latest.js';
import {searchParams} from './place.js';
import {changed, state} from './state.js';

const PAUSE_MS = 120;

/** By dimension: what was typed, and the answers. */
const sieves = new Map();

function sieveOf(dimension) {
  if (!sieves.has(dimension)) sieves.set(dimension, {text: '', answers: new Latest(), timer: 0});
  return sieves.get(dimension);
}

/** What the reader looks for in a dimension. */
export function sought(dimension) {
  return sieves.get(dimension)?.text.trim() ?? '';
}

/** What was typed, letter by letter. */
export function typedIn(dimension) {
  return sieves.get(dimension)?.text ?? '';
}

export function look(dimension, text) {
  const sieve = sieveOf(dimension);
  sieve.text = text;
  clearTimeout(sieve.timer);
  if (text.trim() === '') sieve.answers.forget();
  else sieve.timer = setTimeout(() => ask(dimension, state.place), PAUSE_MS);
  changed();
}

function ask(dimension, place) {
  const {answers} = sieveOf(dimension);
  const text = sought(dimension);
  return answers.ask(`${text} ${searchParams(place)}`, (signal) => api.facet(place, dimension, text, undefined, signal));
}

/** Asks again what is looked for, of another place. */
export function followSieves(place) {
  for (const dimension of sieves.keys()) {
    if (sought(dimension) !== '') ask(dimension, place);
  }
}

/** The values found, most articles first; those of the last word until the next are here. Null before the first. */
export function found(dimension) {
  return sieves.get(dimension)?.answers.value ?? null;
}

/** Adds the values that follow those on the screen. */
export async function furtherValues(dimension) {
  const answer = sieveOf(dimension).answers.value;
  const next = await api.facet(state.place, dimension, sought(dimension), answer.next);
  answer.values.push(...next.values);
  answer.next = next.next;
  changed();
}
