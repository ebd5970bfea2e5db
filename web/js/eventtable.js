// Attacks as a dense table: a row each, numbers that line up, and the sentences that say so on hover and on focus.

import {arms, factName} from './fact.js';
import {placeWithin, regionName, valueName} from './labels.js';
import {html, nothing, repeat} from './lit.js';
import {follow} from './link.js';
import {outletOf, titleOf} from './naming.js';
import {address, sortOf} from './place.js';
import {changed, state} from './state.js';
import {go} from './travel.js';
import {date, number, t} from './words.js';

/** Columns of numbers, and the order that a press on their heads asks for. */
const NUMBERS = [['killed', 'casualties'], ['injured', 'casualties'], ['launched', ''], ['downed', 'downed']];

/** The row whose evidence was put away with Escape. */
let silent = '';

/** The table. */
export function eventTable(hits) {
  return html`
    <table class="event-table" @keydown=${escape}>
      <caption class="hidden">${t('table.caption')}</caption>
      <thead><tr>
        ${head('date', sortOf(state.place) === 'newest' ? 'oldest' : 'newest', t('table.date'))}
        <th scope="col">${t('facet.region')}</th><th scope="col">${t('facet.weapon')}</th><th scope="col">${t('table.side')}</th>
        <th scope="col">${t('facet.outcome')}</th>
        ${NUMBERS.map(([field, sort]) => head(field, sort, t(`table.${field}`)))}
      </tr></thead>
      <tbody class="hits">${repeat(hits, ({id}) => id, row)}</tbody>
    </table>
  `;
}

function head(name, sort, words) {
  const current = sortOf(state.place);
  const here = name === 'date' ? ['newest', 'oldest'].includes(current) : sort === current && name !== 'injured';
  const sorted = here ? (current === 'oldest' ? 'ascending' : 'descending') : nothing;
  return html`
    <th scope="col" class=${name === 'date' ? '' : 'n'} aria-sort=${sorted}>${sort === '' ? words : html`
      <button @click=${() => go({...state.place, sort, shown: 0})} title=${t(`sort.${sort}`)}>${words}<svg viewBox="0 0 8 8" aria-hidden="true"><path d=${current === 'oldest' ? 'm1.5 5 2.5-2.5L6.5 5' : 'm1.5 3 2.5 2.5L6.5 3'}/></svg></button>`}
    </th>`;
}

function row(hit) {
  const place = placeOf(hit);
  return html`
    <tr data-id=${hit.article.id} class=${silent === hit.id ? 'silent' : ''} @click=${(event) => open(event, place)}
      @pointerenter=${() => speak(hit.id)} @focusin=${() => speak(hit.id)}>
      <td class="day">${hit.date ? html`<time datetime=${hit.date}>${date(hit.date)}</time>` : html`<span class="soft">${t('table.undated')}</span>`}</td>
      <td class="where"><a class="open" href=${address(place)} @click=${(event) => follow(event, place)} aria-label=${factName(hit)} aria-describedby="quote-${hit.id}">
        ${placeWithin(hit) ? html`<b>${hit.place}</b> <span>${regionName(hit.region)}</span>` : html`<b>${regionName(hit.region)}</b>`}</a>
        <div class="quote" id="quote-${hit.id}" role="tooltip"><p lang=${hit.article.language ?? nothing}>${hit.quote}</p>
          <p class="byline"><span class="source">${outletOf(hit.article)}</span><span>${titleOf(hit.article)}</span>
            <span>${t(`confidence.${hit.confidence}`)}</span></p></div></td>
      <td>${arms(hit).map((weapon) => valueName('weapon', weapon)).join(', ')}</td>
      <td class="who"><i class="side ${hit.side}"></i>${t(`short.${hit.side}`)}</td>
      <td>${t(hit.outcome === 'both' ? 'short.both' : `outcome.${hit.outcome}`)}</td>
      ${NUMBERS.map(([field]) => html`<td class="n">${typeof hit[field] === 'number' ? number(hit[field]) : html`<span class="none" aria-label=${t('ledger.says.unknown')}>·</span>`}</td>`)}
    </tr>
  `;
}

/** The article of an attack, opened at its evidence: an event's id ends with its number. */
export function placeOf({id, article}) {
  return {...state.place, article: article.id, fact: id.slice(id.lastIndexOf('~') + 1)};
}

/** A press anywhere in a row opens it, unless text is being selected. */
function open(event, place) {
  if (!event.defaultPrevented && getSelection().isCollapsed) follow(event, place);
}

function escape(event) {
  const row = event.target.closest('tbody tr');
  if (event.key !== 'Escape' || row === null || row.classList.contains('silent')) return;
  silent = row.querySelector('.quote').id.slice('quote-'.length);
  event.preventDefault();
  changed();
}

function speak(id) {
  if (silent === '' || silent === id) return;
  silent = '';
  changed();
}
