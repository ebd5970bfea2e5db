// The places of a region and the days of a month, which an answer leaves out unless a choice lies there: asked for when
// their branch is opened.

import * as api from './api.js';
import {Latest} from './latest.js';
import {searchParams} from './place.js';
import {state} from './state.js';

/** What stands between a value's code and what lies below it. */
const SEPARATORS = {region: '/', date: '-'};

/** By dimension and value: the answers. */
const branches = new Map();

/** The values below one, most articles first, days newest first; those of the last search until the next are here. Null before the first. */
export function below(dimension, value) {
  const key = `${dimension}:${value}`;
  if (!branches.has(key)) branches.set(key, {dimension, value, key, answers: new Latest()});
  const branch = branches.get(key);
  if (branch.answers.value === null) ask(branch, state.place);
  return branch.answers.value;
}

function ask({dimension, value, answers}, place) {
  return answers.ask(String(searchParams(place)), (signal) => api.facet(place, dimension, value + SEPARATORS[dimension], undefined, signal));
}

/** Asks again for the branches that stand open, of another place. */
export function followBranches(place) {
  for (const branch of branches.values()) {
    if (state.open.get(branch.key) === true) ask(branch, place);
    else branch.answers.forget();
  }
}
