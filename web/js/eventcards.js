// Attacks on a small screen: a card each, with the sentences that say so.

import {chips} from './eventline.js';
import {placeName} from './labels.js';
import {html, nothing, repeat} from './lit.js';
import {follow} from './link.js';
import {outletOf, titleOf} from './naming.js';
import {address} from './place.js';
import {placeOf} from './eventtable.js';

/** The cards. */
export function eventCards(hits) {
  return html`<ol class="hits event-cards">${repeat(hits, ({id}) => id, card)}</ol>`;
}

function card(hit) {
  const place = placeOf(hit);
  return html`
    <li class="event-card" data-id=${hit.article.id}>
      <h3><i class="side ${hit.side}"></i><a href=${address(place)} @click=${(event) => follow(event, place)}>${placeName(hit)}</a></h3>
      <p class="card-chips">${chips(hit)}</p>
      <p class="said" lang=${hit.article.language ?? nothing}>${hit.quote}</p>
      <p class="byline"><span class="source">${outletOf(hit.article)}</span><span>${titleOf(hit.article)}</span></p>
    </li>
  `;
}
