// The map: regions shaded by number of articles; a click filters. The list below it holds the same numbers.

import {atlas, borders} from './atlas.js';
import {bySide, regionName} from './labels.js';
import {legend} from './legend.js';
import {html, nothing, svg} from './lit.js';
import * as hand from './maphand.js';
import {neighbour} from './mapkeys.js';
import {beyond, regionList} from './maplist.js';
import {toggled} from './narrowing.js';
import {regionCounts} from './regions.js';
import {quantileBounds, stepOf} from './scale.js';
import {changed, state} from './state.js';
import {go} from './travel.js';
import {number, t} from './words.js';

const STEPS = 5;

let pointed = '';

/** The section; nothing before the shapes are here. */
export function regionMap() {
  const counts = regionCounts();
  return html`
    <section class="map" aria-labelledby="map-title">
      <header><h2 id="map-title">${t('map.title')}</h2><span class="by">${t('map.by')}</span>
        <div class="zoom">
          ${hand.isMoved() ? html`<button @click=${hand.beginning} aria-label=${t('map.border')} title=${t('map.border')}>⌂</button>` : nothing}
          <button @click=${hand.farther} aria-label=${t('map.farther')} title=${t('map.farther')}>−</button>
          <button @click=${hand.nearer} aria-label=${t('map.nearer')} title=${t('map.nearer')}>+</button>
        </div></header>
      ${state.shapes === null || counts === null ? html`<div class="map-wait" aria-hidden="true"></div>` : drawn(counts)}
    </section>
  `;
}

function drawn(counts) {
  const shapes = atlas(state.shapes);
  const shaded = shapes.filter(({code}) => counts.has(code)).sort((a, b) => counts.get(b.code).articles - counts.get(a.code).articles);
  const bounds = quantileBounds(shaded.map(({code}) => counts.get(code).articles), STEPS);
  const rings = shapes.filter(({code}) => isChosen(code) || code === pointed);
  return html`
    <svg class="atlas" viewBox=${hand.seen().join(' ')} preserveAspectRatio="xMidYMid slice" role="listbox" tabindex="0"
      aria-multiselectable="true" aria-label=${t('map.label')} aria-activedescendant=${counts.has(pointed) ? `map-${pointed}` : nothing}
      @pointerdown=${hand.down} @pointermove=${hand.move} @pointerup=${hand.up} @pointercancel=${hand.up} @wheel=${hand.wheel}
      @pointerleave=${leave} @blur=${() => point('')} @keydown=${(event) => press(event, shaded)}>
      ${shapes.map((shape) => land(shape, counts.get(shape.code)?.articles ?? 0, bounds))}
      <path class="frontier casing" d=${borders(state.shapes)}/><path class="frontier" d=${borders(state.shapes)}/>
      ${rings.map(({code, path}) => svg`<path class="ring casing" d=${path}/><path class="ring ${isChosen(code) ? 'chosen' : ''} ${isChosen(`!${code}`) ? 'out' : ''}" d=${path}/>`)}
    </svg>
    ${legend(bounds, STEPS)}
    <p class="map-says">${says(pointed, counts)}</p>
    ${beyond(counts, new Set(shapes.map(({code}) => code)))}
    ${regionList(counts, pointed)}
  `;
}

function land({code, path, unit}, count, bounds) {
  const shade = count > 0 ? `s${stepOf(count, bounds) + STEPS - bounds.length}` : unit ? 's-none' : 's-abroad';
  const live = count > 0;
  return svg`<path class="land ${shade}" id=${`map-${code}`} d=${path} role=${live ? 'option' : 'presentation'}
    aria-selected=${live ? isChosen(code) : nothing} aria-label=${live ? `${regionName(code)}: ${t('results.count', {n: count})}` : nothing}
    @pointerenter=${() => point(unit || live ? code : '')} @click=${() => choose(code, live)}/>`;
}

function choose(code, live) {
  if ((live || isChosen(code)) && !hand.wasDragged()) go(toggled(state.place, 'region', code));
}

function press(event, shaded) {
  const zoom = {'+': hand.nearer, '=': hand.nearer, '-': hand.farther, '0': hand.beginning}[event.key];
  if (zoom !== undefined) {
    zoom();
  } else if ((event.key === 'Enter' || event.key === ' ') && pointed !== '') {
    if (shaded.some(({code}) => code === pointed) || isChosen(pointed)) go(toggled(state.place, 'region', pointed));
  } else {
    const next = neighbour(shaded, pointed, event.key);
    if (next === null) return;
    point(next);
  }
  event.preventDefault();
}

/** The region pointed at, with its numbers; by side, since that is what one asks next. */
function says(code, counts) {
  if (code === '') return html`<span class="hint">${t('map.hint')}</span>`;
  const {articles = 0, events = 0, sides = {}} = counts.get(code) ?? {};
  return html`<b>${regionName(code)}</b> <span>${t('results.count', {n: articles})}, ${t('count.events', {n: events})}</span>
    ${Object.entries(sides).map(([side, n]) => html`<span class="by-side"><i class="side ${side}"></i>${bySide(side)} ${number(n)}</span>`)}`;
}

function isChosen(code) {
  return state.place.filters.region.includes(code);
}

function leave(event) {
  hand.up(event);
  point('');
}

function point(code) {
  if (pointed === code) return;
  pointed = code;
  changed();
}
