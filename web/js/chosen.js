// The chosen filters as chips, each of which drops itself.

import {bySide, daysName, regionName, valueName} from './labels.js';
import {html, nothing, repeat} from './lit.js';
import {during, toggled, unfiltered} from './narrowing.js';
import {DIMENSIONS} from './place.js';
import {state} from './state.js';
import {go} from './travel.js';
import {t} from './words.js';

/** The chips, and "clear all" where there is more than one. */
export function chosenFilters() {
  const chips = chosen(state.place);
  if (chips.length === 0) return nothing;
  return html`
    <ul class="chosen" aria-label=${t('chosen.label')}>
      ${repeat(chips, ({key}) => key, chip)}
      ${chips.length < 2 ? nothing : html`<li><button class="clear" @click=${() => go(unfiltered(state.place))}>${t('chosen.clear')}</button></li>`}
    </ul>
  `;
}

function chip({name, out, place}) {
  return html`
    <li>
      <button class="chosen-chip ${out ? 'out' : ''}" @click=${() => go(place)} aria-label=${t('chosen.drop', {name})}>
        <span>${name}</span><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m3 3 6 6M9 3l-6 6"/></svg>
      </button>
    </li>
  `;
}

/** How many filters are chosen. */
export function chosenCount() {
  return chosen(state.place).length;
}

function chosen(place) {
  const chips = DIMENSIONS.flatMap((dimension) =>
    place.filters[dimension].map((value) => ({
      key: `${dimension}:${value}`,
      name: filterName(dimension, value),
      out: value.startsWith('!'),
      place: toggled(place, dimension, value),
    })),
  );
  if (place.from !== '' || place.to !== '') {
    chips.push({key: 'days', name: daysName(place.from, place.to), out: false, place: during(place, '', '')});
  }
  return chips;
}

/** A filter in words that need no heading: "Shebekino, Belgorod Oblast", "by Ukraine", "not drone". */
export function filterName(dimension, value) {
  if (value.startsWith('!')) return t('chosen.not', {name: filterName(dimension, value.slice(1))});
  if (dimension === 'side') return bySide(value);
  if (dimension === 'region' && value.includes('/')) {
    return `${valueName(dimension, value)}, ${regionName(value.slice(0, value.indexOf('/')))}`;
  }
  if (dimension === 'outcome' || dimension === 'confidence') return `${t(`facet.${dimension}`)}: ${valueName(dimension, value)}`;
  return valueName(dimension, value);
}
