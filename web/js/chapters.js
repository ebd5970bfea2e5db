// The chapters of "What the facts mean", by language, fetched when one opens it.

import {spoken, wantedLanguage} from './words.js';

const fetched = new Map();

/** Fetches the chapters in the reader's language. */
export async function chapters(language = wantedLanguage()) {
  if (!fetched.has(language)) fetched.set(language, (await import(`/words/${language}.meaning.js`)).default);
  return fetched.get(language);
}

/** The chapters in the language that is spoken; null before they are here. */
export function chaptersNow() {
  return fetched.get(spoken()) ?? null;
}
