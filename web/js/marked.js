// Text with marks in it: text nodes and <mark> only, so that nothing in an article can become markup.

import {html} from './lit.js';

/** The text with a mark around each stretch; stretches that lie wrong are cut to fit. @param marks [[start, end)] */
export function marked(text, marks = []) {
  const parts = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (from >= to) continue;
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
