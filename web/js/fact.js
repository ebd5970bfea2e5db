// Which fact of the open article is in focus, and the way between a fact and its sentence.

import {placeName, valueName} from './labels.js';
import {changed, state} from './state.js';
import {restate} from './travel.js';

/** Names a fact in few words: "Belgorod Oblast, drone". */
export function factName(event) {
  return `${placeName(event)}, ${arms(event).map((weapon) => valueName('weapon', weapon)).join(', ')}`;
}

/** An event's weapons, each as exactly as the article tells: a subtype stands for its type as well. */
export function arms({weapons, subtypes}) {
  return [...weapons.filter((type) => !subtypes.some((subtype) => subtype.startsWith(`${type}/`))), ...subtypes];
}

/** Points at a fact, or at one field of it, without moving the page. */
export function point(index, field = '') {
  if (state.fact?.index === index && state.fact.field === field) return;
  state.fact = {index, field};
  changed();
}

/** Chooses a fact from the text: its entry comes into view and takes the focus. */
export function choose(index) {
  settleOn(index);
  afterDrawing(() => document.getElementById(`fact-${index}`)?.querySelector('button').focus());
}

/** Chooses a fact from the ledger: its sentence comes into view. */
export function showEvidence(index) {
  settleOn(index);
  afterDrawing(() => document.querySelector(`.evidence[data-facts~="${index}"]`)?.scrollIntoView({block: 'center', behavior: calm() ? 'auto' : 'smooth'}));
}

/** A chosen fact stands in the address, so that it can be shared. */
function settleOn(index) {
  point(index);
  restate({...state.place, fact: String(index + 1)});
}

function afterDrawing(action) {
  requestAnimationFrame(action);
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
