// The map as a list: every region with its numbers by side, for whoever reads lists, hears them, or uses keys.

import {bySide, regionName} from './labels.js';
import {html, nothing, repeat} from './lit.js';
import {toggled} from './narrowing.js';
import {changed, state} from './state.js';
import {go} from './travel.js';
import {number, t} from './words.js';

/** Countries that are on the map by their regions; they stand in the list where something lies in the country alone. */
const DIVIDED = ['UA', 'RU', 'BY'];

const OPEN = 'map:list';

/** @param counts by region code @param pointed the region under the pointer */
export function regionList(counts, pointed) {
  const regions = [...counts.values()].filter(({region}) => !DIVIDED.includes(region));
  if (regions.length === 0) return nothing;
  const opened = state.open.get(OPEN) === true;
  return html`
    <button class="quiet list-toggle" aria-expanded=${opened} aria-controls="region-list" @click=${() => turn(!opened)}>
      ${t(opened ? 'map.list.hide' : 'map.list.show', {n: regions.length})}</button>
    ${opened ? table(regions, pointed) : nothing}
  `;
}

/** The seas, which have no shape. */
export function beyond(counts, onMap) {
  const others = [...counts.values()].filter(({region}) => !onMap.has(region) && !DIVIDED.includes(region));
  if (others.length === 0) return nothing;
  return html`<p class="beyond">${t('map.beyond', {names: others.map(({region, articles}) => `${regionName(region)} ${number(articles)}`).join(', ')})}</p>`;
}

function turn(wanted) {
  state.open.set(OPEN, wanted);
  changed();
}

function table(regions, pointed) {
  const sides = ['ukraine', 'russia', 'anti-kremlin', 'unknown'].filter((side) => regions.some((region) => region.sides[side] > 0));
  return html`
    <div class="region-list" id="region-list" tabindex="0" role="region" aria-label=${t('map.list')}>
      <table>
        <caption class="hidden">${t('map.list.caption')}</caption>
        <thead><tr><th scope="col">${t('facet.region')}</th><th scope="col">${t('map.articles')}</th>
          ${sides.map((side) => html`<th scope="col" title=${bySide(side)}><i class="side ${side}"></i><span class="hidden">${bySide(side)}</span></th>`)}</tr></thead>
        <tbody>${repeat(regions, ({region}) => region, (region) => row(region, sides, pointed))}</tbody>
      </table>
    </div>
  `;
}

function row({region, articles, sides: counts}, sides, pointed) {
  const chosen = state.place.filters.region.includes(region);
  return html`
    <tr class="${chosen ? 'in' : ''} ${region === pointed ? 'pointed' : ''}">
      <th scope="row"><button aria-pressed=${chosen} @click=${() => go(toggled(state.place, 'region', region))}>${regionName(region)}</button></th>
      <td>${number(articles)}</td>
      ${sides.map((side) => html`<td>${counts[side] > 0 ? number(counts[side]) : html`<span class="none">·</span>`}</td>`)}
    </tr>
  `;
}
