// What the page knows at this moment. Only travel.js and the loaders change it; views read it.

import {readPlace} from './place.js';

export const state = {
  place: readPlace(''),
  /** The text in the box, which may be ahead of the place. */
  draft: '',
  /** The answer on the screen, of the search it belongs to; null before the first. */
  answer: null,
  answerKey: '',
  /** What the answer's hits are: 'articles' or 'events'. */
  answerList: 'articles',
  /** Whether a newer answer is on its way. */
  loading: true,
  /** Problem or Away that stands in place of an answer. */
  trouble: null,
  article: null,
  /** Of the open article: the fact in focus as {index, field}, and whether removed text is shown. */
  fact: null,
  removedShown: false,
  stats: null,
  regions: {},
  shapes: null,
  /** What the reader opened or closed by hand, such as branches of the facet trees as "dimension:value". */
  open: new Map(),
  /** The sheet that lies over a small screen: 'facets', 'overview' or ''. */
  sheet: '',
  narrow: false,
};

let draw = () => {};
let scheduled = false;

/** Names the function that draws the page. */
export function onChange(listener) {
  draw = listener;
}

/** Asks for the page to be drawn anew; many calls in one turn draw once. */
export function changed() {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    draw();
  });
}
