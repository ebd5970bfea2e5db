// A line that names the article, for a footnote elsewhere.

import {html, nothing} from './lit.js';
import {titleOf} from './naming.js';
import {changed} from './state.js';
import {date, t} from './words.js';

/** The article whose citation was copied last, and whether that worked. */
let last = {id: '', copied: false};

/** "Title. Outlet, 23 August 2023. https://…" */
export function citation(article) {
  const {authors, source, published, url} = article;
  const by = authors?.length > 0 ? `${authors.join(', ')}. ` : '';
  const when = [source, published ? date(published, 'long') : null].filter(Boolean).join(', ');
  return [`${by}${titleOf(article).replace(/[.\s]+$/, '')}.`, when && `${when}.`, url].filter(Boolean).join(' ');
}

/** The button that copies it; where the browser forbids that, the line itself. */
export function citeButton(article) {
  const done = last.id === article.id;
  return html`
    <button class="plain-button" @click=${() => copy(article)}>${t('article.cite')}</button>
    <span class="cited" role="status">${done && last.copied ? t('article.cited') : nothing}</span>
    ${done && !last.copied ? html`<span class="citation">${t('article.cite.failed')} <q>${citation(article)}</q></span>` : nothing}
  `;
}

async function copy(article) {
  try {
    await navigator.clipboard.writeText(citation(article));
    last = {id: article.id, copied: true};
  } catch {
    last = {id: article.id, copied: false};
  }
  changed();
}
