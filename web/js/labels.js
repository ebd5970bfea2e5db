// Names for the codes of the codebook, in the reader's language.

import {state} from './state.js';
import {date, hasWords, spoken, t} from './words.js';

/** A region or sea; the code itself where the page does not know it. */
export function regionName(code) {
  return state.regions[code]?.[spoken()] ?? code;
}

/** The name of a facet value. Places below a region are named as the index has them. */
export function valueName(dimension, value, form = 'short') {
  switch (dimension) {
    case 'region': {
      const slash = value.indexOf('/');
      return slash < 0 ? regionName(value) : value.slice(slash + 1);
    }
    case 'date':
      return date(value, form);
    case 'language':
      return languageName(value);
    case 'source':
      return value;
    default:
      return hasWords(`${dimension}.${value}`) ? t(`${dimension}.${value}`) : value;
  }
}

function languageName(code) {
  try {
    return code === 'und' ? t('language.und') : (new Intl.DisplayNames([spoken()], {type: 'language'}).of(code) ?? code);
  } catch {
    // What an outlet gives as its language need not be a code.
    return code;
  }
}

/** "by Ukraine", "side not stated". */
export function bySide(side) {
  return t(hasWords(`by.${side}`) ? `by.${side}` : 'by.unknown');
}

/** "Russia › Belgorod Oblast" for a place that a line must name on its own. */
export function placeName(event) {
  return event.place ? `${event.place}, ${regionName(event.region)}` : regionName(event.region);
}

/** "23 Aug 2023 – 2 Sep 2023", "since …", "until …". */
export function daysName(from, to) {
  if (from !== '' && to !== '') return from === to ? date(from) : t('days.between', {from: date(from), to: date(to)});
  return from !== '' ? t('days.since', {from: date(from)}) : t('days.until', {to: date(to)});
}
