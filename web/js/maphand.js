// The map under the hand: dragged, pinched with two fingers, zoomed by buttons or by wheel with Ctrl.

import {frame} from './atlas.js';
import {middle, pointAt, scaled, shifted, unitOf} from './mapview.js';
import {changed} from './state.js';

const NEAR = frame(22, 49.5, 44.5, 59);
const WHOLE = frame(20, 190, 43, 78);

/** Less than this is a click with a trembling hand. */
const TREMBLE = 5;

let box = NEAR;
const pointers = new Map();
let travelled = 0;

export function seen() {
  return box;
}

/** Whether the reader has moved from where the map begins. */
export function isMoved() {
  return box !== NEAR;
}

export function nearer() {
  look(scaled(box, 0.6, middle(box), WHOLE));
}

export function farther() {
  look(scaled(box, 1 / 0.6, middle(box), WHOLE));
}

export function beginning() {
  look(NEAR);
}

/** Whether the last press was a drag, so that the click that ends it means nothing. */
export function wasDragged() {
  return travelled > TREMBLE;
}

export function down(event) {
  if (event.button !== 0) return;
  if (pointers.size === 0) travelled = 0;
  pointers.set(event.pointerId, event);
}

export function move(event) {
  const before = pointers.get(event.pointerId);
  if (before === undefined) return;
  const map = event.currentTarget;
  travelled += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
  if (!wasDragged() && pointers.size === 1) return;
  if (!map.hasPointerCapture(event.pointerId)) map.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, event);
  const other = [...pointers.values()].find(({pointerId}) => pointerId !== event.pointerId);
  const {width, height} = map.getBoundingClientRect();
  const unit = unitOf(box, width, height);
  const next = shifted(box, [(before.clientX - event.clientX) * unit / pointers.size, (before.clientY - event.clientY) * unit / pointers.size], WHOLE);
  look(other === undefined ? next : scaled(next, apart(before, other) / apart(event, other), pointAt(next, map, other.clientX, other.clientY), WHOLE));
}

export function up(event) {
  pointers.delete(event.pointerId);
}

/** A wheel alone scrolls the page; with Ctrl, which is also what a pinch on a touchpad sends, it zooms. */
export function wheel(event) {
  if (!event.ctrlKey) return;
  event.preventDefault();
  look(scaled(box, Math.exp(event.deltaY / 200), pointAt(box, event.currentTarget, event.clientX, event.clientY), WHOLE));
}

function apart(one, other) {
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}

function look(next) {
  box = next;
  changed();
}
