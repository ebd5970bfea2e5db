// Words, numbers and dates in the reader's language.

import {keep, kept} from './keep.js';

/** The languages of the page, each with its own name and its file of words. */
export const LANGUAGES = {en: 'English', uk: 'Українська', ru: 'Русский'};

let words = {};
let language = 'en';
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

/** The language chosen by hand, else the first of the browser's that the page speaks, else English. */
export function wantedLanguage() {
  const wishes = [kept('language'), ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wishes.find((wish) => wish !== null && Object.hasOwn(LANGUAGES, wish)) ?? 'en';
}

/** Fetches the words of a language and speaks it from then on. */
export async function speak(wanted) {
  words = (await import(`/words/${wanted}.js`)).default;
  language = wanted;
  // English dates in the order day, month, year: the one that all three languages share.
  const locale = wanted === 'en' ? 'en-GB' : wanted;
  plurals = new Intl.PluralRules(locale);
  numbers = new Intl.NumberFormat(locale);
  document.documentElement.lang = wanted;
}

/** Chooses a language by hand. */
export async function chooseLanguage(wanted) {
  await speak(wanted);
  keep('language', wanted);
}

export function spoken() {
  return language;
}

/**
 * The words under a key. "{name}" takes a value; an entry with plural forms takes the one that fits {@code n}.
 * A key without words shows itself, so that it is seen and mended.
 */
export function t(key, values = {}) {
  let text = words[key] ?? key;
  if (typeof text === 'object') text = text[plurals.select(values.n)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** Whether there are words under a key. */
export function hasWords(key) {
  return Object.hasOwn(words, key);
}

export function number(value) {
  return numbers.format(value);
}

const formats = new Map();

function format(options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) {
    const locale = language === 'en' ? 'en-GB' : language;
    formats.set(key, new Intl.DateTimeFormat(locale, {...options, timeZone: 'UTC'}));
  }
  return formats.get(key);
}

const FORMS = {
  long: [{year: 'numeric'}, {year: 'numeric', month: 'long'}, {year: 'numeric', month: 'long', day: 'numeric'}],
  /** Of a chart's ends, where a day would say too much. */
  month: [{year: 'numeric'}, {year: 'numeric', month: 'short'}, {year: 'numeric', month: 'short'}],
  short: [{year: 'numeric'}, {year: 'numeric', month: 'short'}, {year: 'numeric', month: 'short', day: 'numeric'}],
  /** On an axis. */
  tick: [{year: 'numeric'}, {month: 'short'}, {month: 'short', day: 'numeric'}],
  /** Within a tree, where the levels above say the rest. */
  leaf: [{year: 'numeric'}, {month: 'long'}, {month: 'short', day: 'numeric'}],
};

/** An ISO day, month or year in words; a time behind the day is left out. */
export function date(iso, form = 'short') {
  const parts = iso.slice(0, 10).split('-').map(Number);
  const instant = new Date(Date.UTC(parts[0], (parts[1] ?? 1) - 1, parts[2] ?? 1));
  if (Number.isNaN(instant.getTime())) return iso;
  if (parts.length === 1) return String(parts[0]);
  // Russian and Ukrainian put "year" behind; the number is known by its four digits.
  return format(FORMS[form][parts.length - 1]).format(instant).replace(/\s[гр]\.$/u, '');
}
