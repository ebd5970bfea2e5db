// What the shades of the map stand for, in numbers.

import {html, nothing} from './lit.js';
import {number, t} from './words.js';

/** @param bounds upper bounds of the shades in use, of so many steps that the scale has */
export function legend(bounds, steps) {
  if (bounds.length === 0) return nothing;
  return html`
    <ul class="legend" aria-label=${t('map.legend')}>
      ${bounds.map((bound, i) => {
        const low = i === 0 ? 1 : bounds[i - 1] + 1;
        return html`<li><i class="s${i + steps - bounds.length}"></i><span>${low === bound ? number(bound) : `${number(low)}–${number(bound)}`}</span></li>`;
      })}
    </ul>
  `;
}
