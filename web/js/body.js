// The text of an article: paragraphs with the query's words and the facts' evidence marked, and, where asked for, what
// the cleaning removed, in its place.

import {pieces} from './evidence.js';
import {choose, factName} from './fact.js';
import {html, nothing} from './lit.js';
import {titleOf} from './naming.js';
import {state} from './state.js';
import {t} from './words.js';

/** The headline. */
export function headline(article) {
  const title = titleOf(article);
  return pieces(title, 0, title.length, article.title_marks, [], exactWords(article, 'title')).map((part) => piece(part, article));
}

/** All paragraphs. */
export function body(article) {
  const evidence = article.events.map((event) => event.evidence);
  const exact = exactWords(article, 'body');
  let start = 0;
  const paragraphs = article.paragraphs.map((text, i) => {
    const from = start;
    start += text.length + 2;
    const parts = pieces(article.body, from, from + text.length, article.body_marks, evidence, exact);
    return html`${removedBefore(article, i)}<p>${parts.map((part) => piece(part, article))}</p>`;
  });
  return html`<div class="body" lang=${article.language ?? nothing}>${paragraphs}${removedBefore(article, article.paragraphs.length)}</div>`;
}

/** The words behind the one value that the reader points at: "drones" for the weapon. */
function exactWords(article, part) {
  if (state.fact === null || state.fact.field === '') return [];
  const span = article.events[state.fact.index]?.spans?.[state.fact.field];
  return span?.part === part ? [[span.start, span.end]] : [];
}

function piece({text, marked, exact, facts, ends}, article) {
  const words = marked ? html`<mark>${text}</mark>` : text;
  const said = exact ? html`<b class="exact">${words}</b>` : words;
  if (facts.length === 0) return said;
  const lit = state.fact !== null && facts.includes(state.fact.index);
  return html`<span class="evidence ${lit ? 'lit' : ''}" data-facts=${facts.join(' ')} @click=${() => choose(next(facts))}>${said}</span>${ends.map((fact) => note(fact, article))}`;
}

/** A sentence that supports several facts leads from one to the next, click by click. */
function next(facts) {
  const at = state.fact === null ? -1 : facts.indexOf(state.fact.index);
  return facts[(at + 1) % facts.length];
}

function note(fact, article) {
  const label = t('article.evidence', {n: fact + 1, name: factName(article.events[fact])});
  return html`<button class="note ${state.fact?.index === fact ? 'lit' : ''}" aria-label=${label} title=${label} @click=${() => choose(fact)}>${fact + 1}</button>`;
}

function removedBefore(article, paragraph) {
  if (!state.removedShown) return nothing;
  return article.removed
    .filter(({before}) => before === paragraph)
    .map(({text, rule}) => html`<p class="removed" title=${t('article.removed.rule', {rule})}><s>${text}</s> <small>${rule}</small></p>`);
}
