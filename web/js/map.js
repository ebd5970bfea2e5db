// The map: regions shaded by number of articles; a click filters. The tree under "Where" holds the same numbers as a list.

import {atlas, frame} from './atlas.js';
import {regionName} from './labels.js';
import {html, nothing, svg} from './lit.js';
import {neighbour} from './mapkeys.js';
import {toggled} from './place.js';
import {quantileBounds, stepOf} from './scale.js';
import {changed, state} from './state.js';
import {go} from './travel.js';
import {number, t} from './words.js';

const STEPS = 5;
const NEAR = frame(23, 50, 44.5, 59);
const WHOLE = frame(20, 190, 43, 78);

let whole = false;
let pointed = '';

/** The section; nothing before the shapes are here. */
export function regionMap() {
  const values = state.answer?.facets.region;
  return html`
    <section class="map" aria-labelledby="map-title">
      <header><h2 id="map-title">${t('map.title')}</h2>
        <button class="quiet" @click=${zoom}>${t(whole ? 'map.border' : 'map.all')}</button></header>
      ${state.shapes === null || values === undefined ? html`<div class="map-wait" aria-hidden="true"></div>` : drawn(values)}
    </section>
  `;
}

function zoom() {
  whole = !whole;
  changed();
}

function drawn(values) {
  const counts = countsOf(values);
  const shapes = atlas(state.shapes);
  const onMap = new Set(shapes.map(({code}) => code));
  const shaded = shapes.filter(({code}) => counts.has(code)).sort((a, b) => counts.get(b.code) - counts.get(a.code));
  const bounds = quantileBounds(shaded.map(({code}) => counts.get(code)), STEPS);
  const beyond = [...counts].filter(([code]) => !onMap.has(code) && !hasUnits(code));
  return html`
    <div class="map-frame">
      <svg class="atlas" viewBox=${whole ? WHOLE : NEAR} preserveAspectRatio=${whole ? 'xMidYMid meet' : 'xMidYMid slice'} role="listbox" tabindex="0"
        aria-multiselectable="true" aria-label=${t('map.label')} aria-activedescendant=${counts.has(pointed) ? `map-${pointed}` : nothing}
        @pointerleave=${() => point('')} @blur=${() => point('')} @keydown=${(event) => press(event, shaded)}>
        ${shapes.map((shape) => land(shape, counts.get(shape.code) ?? 0, bounds))}
        ${shapes.filter(({code}) => isChosen(code) || code === pointed).map(({code, path}) => svg`<path class="ring ${isChosen(code) ? 'chosen' : ''}" d=${path}/>`)}
      </svg>
      <p class="map-says">${pointed === '' ? nothing : says(pointed, counts.get(pointed) ?? 0)}</p>
    </div>
    ${legend(bounds)}
    ${beyond.length === 0 ? nothing : html`<p class="beyond">${t('map.beyond', {names: beyond.map(([code, count]) => `${regionName(code)} ${number(count)}`).join(', ')})}</p>`}
  `;
}

function land({code, path, unit}, count, bounds) {
  const shade = count > 0 ? `s${stepOf(count, bounds) + STEPS - bounds.length}` : unit ? 's-none' : 's-abroad';
  const live = count > 0;
  return svg`<path class="land ${shade}" id=${`map-${code}`} d=${path} role=${live ? 'option' : 'presentation'}
    aria-selected=${live ? isChosen(code) : nothing} aria-label=${live ? says(code, count) : nothing}
    @pointerenter=${() => point(unit || live ? code : '')} @click=${() => choose(code, live)}/>`;
}

function choose(code, live) {
  if (live || isChosen(code)) go(toggled(state.place, 'region', code));
}

function press(event, shaded) {
  if ((event.key === 'Enter' || event.key === ' ') && pointed !== '') {
    choose(pointed, shaded.some(({code}) => code === pointed));
  } else {
    const next = neighbour(shaded, pointed, event.key);
    if (next === null) return;
    point(next);
  }
  event.preventDefault();
}

function says(code, count) {
  return t('days.bar', {name: regionName(code), n: count});
}

function countsOf(values) {
  const counts = new Map();
  for (const {value, count, children} of values) {
    for (const region of [{value, count}, ...children]) {
      if (region.count > 0) counts.set(region.value, region.count);
    }
  }
  return counts;
}

/** Countries whose first-level units are on the map themselves, and places below a country. */
function hasUnits(code) {
  return ['UA', 'RU', 'BY'].includes(code) || code.includes('/');
}

function isChosen(code) {
  return state.place.filters.region.includes(code);
}

function point(code) {
  if (pointed === code) return;
  pointed = code;
  changed();
}

function legend(bounds) {
  if (bounds.length === 0) return nothing;
  return html`
    <ul class="legend">
      ${bounds.map((bound, i) => {
        const low = i === 0 ? 1 : bounds[i - 1] + 1;
        return html`<li><i class="s${i + STEPS - bounds.length}"></i>${low === bound ? number(bound) : `${number(low)}–${number(bound)}`}</li>`;
      })}
      <li class="unit">${t('map.articles')}</li>
    </ul>
  `;
}
