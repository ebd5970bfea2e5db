// Names for the codes of the codebook, in the reader's language.

import {plus} from './days.js';
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

/** The place of an event where it says more than the region: a city that is a region of its own does not. */
export function placeWithin({place, region}) {
  const names = Object.values(state.regions[region] ?? {});
  return place && !names.includes(place) ? place : '';
}

/** "Shebekino, Belgorod Oblast", for a line that must name a place on its own. */
export function placeName(event) {
  return [placeWithin(event), regionName(event.region)].filter((name) => name !== '').join(', ');
}

/** "23 Aug 2023 – 2 Sep 2023", "since …", "until …"; whole months by their names. */
export function daysName(from, to) {
  if (from === '') return t('days.until', {to: date(to)});
  if (to === '') return t('days.since', {from: date(from)});
  if (from === to) return date(from);
  const whole = from.endsWith('-01') && plus(to, 1).endsWith('-01');
  const ends = whole ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  return ends[0] === ends[1] ? date(ends[0]) : t('days.between', {from: date(ends[0]), to: date(ends[1])});
}
