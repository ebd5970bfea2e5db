// One value of a dimension: name, count, a bar as long as its share, and a button that leaves it out.

import {html, nothing} from './lit.js';
import {toggled} from './narrowing.js';
import {state} from './state.js';
import {go} from './travel.js';
import {number, t} from './words.js';

/**
 * @param {string} value code of the value
 * @param {{name: string, within?: string, count: number, most: number, twig?: object}} row its name, what it lies within
 *     where no branch tells, its count, the count of the longest bar, and what stands in front
 */
export function facetRow(dimension, value, {name, within = '', count, most, twig = html`<span class="twig"></span>`}) {
  const chosen = state.place.filters[dimension];
  const taken = chosen.includes(value);
  const out = chosen.includes(`!${value}`);
  const leave = t(out ? 'facet.excluded' : 'facet.exclude', {name});
  return html`
    <div class="row ${taken ? 'in' : ''} ${out ? 'out' : ''}">
      ${twig}
      <button class="value" data-value=${value} aria-pressed=${taken} ?disabled=${out}
        aria-label=${t('facet.choose', {name: within === '' ? name : `${name}, ${within}`, n: count})} @click=${() => go(toggled(state.place, dimension, value))}>
        ${dimension === 'side' ? html`<i class="side ${value}"></i>` : nothing}
        <span class="name" title=${name}>${name}${within === '' ? nothing : html` <small>${within}</small>`}</span><span class="count">${number(count)}</span>
        <svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true"><rect width=${count === 0 ? 0 : Math.max(1, (100 * count) / most)} height="2"/></svg>
      </button>
      <button class="leave-out" aria-pressed=${out} title=${leave} aria-label=${leave} @click=${() => go(toggled(state.place, dimension, `!${value}`))}>
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 6h7"/></svg>
      </button>
    </div>
  `;
}
