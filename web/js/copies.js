// The other outlets that carried the same story.

import {html, nothing} from './lit.js';
import {outletOf, titleOf} from './naming.js';
import {date, t} from './words.js';

/** "also in 3 outlets", for a line of a hit. */
export function alsoIn({also_in: copies}) {
  if (copies.length === 0) return nothing;
  const outlets = new Set(copies.map(outletOf));
  return html`<span class="also-in">${t('copies.in', {n: outlets.size})}</span>`;
}

/** All copies with their addresses, below an article. */
export function copiesList({also_in: copies}) {
  if (copies.length === 0) return nothing;
  return html`
    <section class="copies" aria-labelledby="copies-title">
      <h2 id="copies-title">${t('copies.title')}</h2>
      <ul>${copies.map((copy) => html`<li>${copyLine(copy)}</li>`)}</ul>
    </section>
  `;
}

function copyLine(copy) {
  const safe = /^https?:\/\//i.test(copy.url ?? '');
  const title = safe
    ? html`<a href=${copy.url} rel="noopener noreferrer external" target="_blank">${titleOf(copy)}</a>`
    : titleOf(copy);
  return html`${outletOf(copy)}${copy.published ? html`, <time datetime=${copy.published}>${date(copy.published)}</time>` : nothing}: ${title}`;
}
