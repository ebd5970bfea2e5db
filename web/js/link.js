// A link to a place on this page: a true address, followed without loading the page anew.

import {html, nothing} from './lit.js';
import {address} from './place.js';
import {go} from './travel.js';

/** A link to a place. A click with a modifier is the browser's own. */
export function link(place, content, name = '', label = nothing) {
  return html`<a class=${name} href=${address(place)} aria-label=${label} @click=${(event) => follow(event, place)}>${content}</a>`;
}

/** Goes to a place where a plain click asked for it. */
export function follow(event, place) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(place);
}
