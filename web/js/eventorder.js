// Which of an article's attacks a reader asked for: those stand first in the list.

import {state} from './state.js';

/** Words of a query that may be names: shorter ones are not. */
const NAMES = /\p{L}{4,}/gu;

/** Events with the chosen values first, then those whose place the query names; else in the article's order. */
export function inOrder(events, place) {
  const words = place.q.toLowerCase().match(NAMES) ?? [];
  const rank = (event) => (fits(event, place) ? 2 : 0) + (isNamed(event, words) ? 1 : 0);
  return events.map((event) => [rank(event), event]).sort(([a], [b]) => b - a).map(([, event]) => event);
}

function isNamed(event, words) {
  const {en = '', uk = '', ru = ''} = state.regions[event.region] ?? {};
  const names = [event.place ?? '', en, uk, ru].join(' ').toLowerCase();
  return words.some((word) => names.includes(word));
}

/** Whether an event has the chosen values. */
function fits(event, place) {
  const values = {
    region: [event.region.split('-')[0], event.region, `${event.region}/${event.place}`],
    weapon: [...event.weapons, ...event.subtypes],
    side: [event.side],
    outcome: [event.outcome],
    confidence: [event.confidence],
    date: event.date ? [event.date.slice(0, 4), event.date.slice(0, 7), event.date] : [],
  };
  const days = (place.from === '' && place.to === '') || (event.date && event.date >= place.from && (place.to === '' || event.date <= place.to));
  return days && Object.keys(values).every((dimension) => {
    const chosen = place.filters[dimension];
    const wanted = chosen.filter((value) => !value.startsWith('!'));
    return (wanted.length === 0 || wanted.some((value) => values[dimension].includes(value)))
      && !values[dimension].some((value) => chosen.includes(`!${value}`));
  });
}
