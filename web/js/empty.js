// Nothing found: what was asked, and the ways out that are known to lead somewhere.

import {chosenCount, filterName} from './chosen.js';
import {daysName} from './labels.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {unfiltered} from './place.js';
import {state} from './state.js';
import {t} from './words.js';

/** The empty answer with its ways out. */
export function emptyAnswer() {
  const {place, wayOut} = state;
  const q = place.q;
  const filtered = chosenCount() > 0;
  return html`
    <div class="empty">
      <h2>${t('empty.title')}</h2>
      <p>${q === '' ? t('empty.filters') : t(filtered ? 'empty.for' : 'empty.query', {q})}</p>
      <ul class="ways-out">
        ${wayOut.map((way) => html`<li>${link(way.place, wayName(way), 'way-out')}</li>`)}
        ${filtered && wayOut.length === 0 ? html`<li>${link(unfiltered(place), t('empty.unfilter'), 'way-out')}</li>` : nothing}
      </ul>
      ${q === '' ? nothing : html`<p class="hint">${t('empty.hint')}</p>`}
    </div>
  `;
}

function wayName({dimension, value, count}) {
  if (dimension === 'match') return t('empty.any', {n: count});
  const name = dimension === 'days' ? daysName(state.place.from, state.place.to) : filterName(dimension, value);
  return t('empty.drop', {name: `“${name}”`, n: count});
}
