// The stretch of time that a reader is choosing: dragged with a pointer or moved with keys, not yet asked for.

import {during} from './narrowing.js';
import {changed, state} from './state.js';
import {go} from './travel.js';

/** How near to an edge a pointer takes hold of it, in pixels. */
const GRIP = 9;

/** How long keys may rest before what they chose is asked for. */
const KEY_PAUSE_MS = 600;

/** What is being chosen: the first and the last step, and the end that moves. */
let making = null;
let timer = 0;

/** The chosen stretch as steps, the one in the making first; null where all time is asked for. @returns {[number, number]?} */
export function chosenSteps(steps) {
  if (making !== null) return [Math.min(making.from, making.to), Math.max(making.from, making.to)];
  const {from, to} = state.place;
  if (from === '' && to === '') return null;
  const first = from === '' ? 0 : steps.findIndex((step) => step.to >= from);
  const last = to === '' ? steps.length - 1 : steps.findLastIndex((step) => step.from <= to);
  return first < 0 || last < first ? null : [first, last];
}

export function isMaking() {
  return making !== null;
}

/** Takes hold of an edge, or begins a new stretch. @param x where in the chart, in pixels of its width */
export function press(steps, x, width) {
  const at = stepAt(steps, x, width);
  const [first, last] = chosenSteps(steps) ?? [-1, -1];
  const edge = (step) => (step * width) / steps.length;
  if (first >= 0 && Math.abs(x - edge(first)) < GRIP) making = {from: last, to: first};
  else if (first >= 0 && Math.abs(x - edge(last + 1)) < GRIP) making = {from: first, to: last};
  else making = {from: at, to: at};
  changed();
}

export function pull(steps, x, width) {
  if (making === null) return;
  making = {...making, to: stepAt(steps, x, width)};
  changed();
}

/** Asks for the stretch. */
export function letGo(steps) {
  clearTimeout(timer);
  if (making === null) return;
  const [first, last] = chosenSteps(steps);
  making = null;
  go(during(state.place, steps[first].from, steps[last].to));
}

export function cancel() {
  clearTimeout(timer);
  making = null;
  changed();
}

/** Moves one end by keys. @param end 0 for the first, 1 for the last step @returns whether the key meant something */
export function key(steps, end, name, far) {
  const [first, last] = chosenSteps(steps) ?? [0, steps.length - 1];
  const at = [first, last][end];
  const stride = far ? Math.max(2, Math.round(steps.length / 10)) : 1;
  const to = {ArrowLeft: at - stride, ArrowDown: at - stride, ArrowRight: at + stride, ArrowUp: at + stride, PageDown: at - stride * 5,
    PageUp: at + stride * 5, Home: 0, End: steps.length - 1}[name];
  if (name === 'Escape' && making !== null) {
    cancel();
    return true;
  }
  if (name === 'Enter') letGo(steps);
  if (to === undefined) return name === 'Enter';
  // The two ends meet and do not cross.
  const kept = end === 0 ? [Math.max(0, Math.min(to, last)), last] : [first, Math.min(steps.length - 1, Math.max(to, first))];
  making = {from: kept[0], to: kept[1]};
  clearTimeout(timer);
  timer = setTimeout(() => letGo(steps), KEY_PAUSE_MS);
  changed();
  return true;
}

/** The step at a place in the chart. */
export function stepAt(steps, x, width) {
  return Math.max(0, Math.min(steps.length - 1, Math.floor((x / width) * steps.length)));
}
