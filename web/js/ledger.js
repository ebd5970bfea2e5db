// The facts of an article as a ledger: where, what, who, when, how many, says who, how sure.

import {arms, factName, point, showEvidence} from './fact.js';
import {placeName, valueName} from './labels.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {chapter} from './meaning.js';
import {NUMBERS, numbersOf} from './numbers.js';
import {state} from './state.js';
import {date, t} from './words.js';

const CHAPTERS = {what: 'weapon', who: 'side', when: 'date', outcome: 'outcome', many: 'numbers', says: 'says', sure: 'confidence'};

/** The ledger; a word where the article reports no attack. */
export function ledger(article) {
  return html`
    <section class="ledger" aria-labelledby="ledger-title">
      <header><h2 id="ledger-title">${t('ledger.title')}</h2>${link({...state.place, view: 'meaning', about: ''}, t('tool.meaning'), 'quiet')}</header>
      ${article.events.length === 0 ? html`<p class="no-event">${t('ledger.none')}</p>` : html`
        <ol class="facts">${article.events.map(fact)}</ol>
        ${together(article.totals ?? [])}
        <p class="ledger-note">${t('ledger.note')}</p>`}
    </section>
  `;
}

function fact(event, index) {
  const lit = state.fact?.index === index;
  const rows = [
    ['what', 'weapons', arms(event).map((weapon) => valueName('weapon', weapon)).join(', ')],
    ['who', 'side', html`<i class="side ${event.side}"></i>${valueName('side', event.side)}`],
    ['when', 'date', event.date ? html`<time datetime=${event.date}>${date(event.date, 'long')}</time>` : t('day.unknown')],
    ['outcome', 'outcome', t(`outcome.${event.outcome}`)],
    ['many', numberField(event), numbersOf(event).map(({text}) => text).join(', ') || null],
    ['says', 'claimed_by', event.claimed_by ?? t('ledger.says.unknown')],
  ];
  return html`
    <li class="fact ${lit ? 'lit' : ''}" id="fact-${index}" @pointerenter=${() => point(index)} @focusin=${() => point(index)}>
      <button class="fact-where" aria-label=${t('ledger.show', {n: index + 1, name: factName(event)})} @click=${() => showEvidence(index)}>
        <span class="fact-number">${index + 1}</span><span class="where">${placeName(event)}</span>
      </button>
      <dl>
        ${rows.filter(([, , value]) => value !== null).map(([name, field, value]) => html`
          <div @pointerenter=${() => point(index, field)} @pointerleave=${() => point(index)}><dt>${term(name)}</dt><dd>${value}</dd></div>`)}
        ${sure(event.confidence)}
      </dl>
    </li>
  `;
}

/** The name of a fact leads to what it means. */
function term(name) {
  return link(chapter(CHAPTERS[name]), t(`ledger.${name}`), 'term', t('facet.explain', {name: t(`ledger.${name}`)}));
}

/** Numbers that the article gives of several facts together. */
function together(totals) {
  if (totals.length === 0) return nothing;
  const told = totals.map(({count, number}) => t(`number.${count}`, {n: number}));
  return html`<p class="ledger-note">${t('ledger.together', {numbers: told.join(', ')})}</p>`;
}

function numberField(event) {
  return NUMBERS.find((field) => event.spans?.[field]) ?? '';
}

function sure(confidence) {
  if (!confidence) return nothing;
  const filled = {low: 1, medium: 2, high: 3}[confidence] ?? 0;
  return html`
    <div><dt>${term('sure')}</dt>
      <dd><span class="dots" aria-hidden="true">${[1, 2, 3].map((dot) => html`<i class=${dot <= filled ? 'full' : ''}></i>`)}</span>${t(`confidence.${confidence}`)}</dd></div>
  `;
}
