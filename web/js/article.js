// One article: its text at the left, its facts at the right.

import {around} from './around.js';
import {body, headline} from './body.js';
import {citeButton} from './citation.js';
import {copiesList} from './copies.js';
import {ledger} from './ledger.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {outletOf} from './naming.js';
import {listOf} from './place.js';
import {similarList} from './similar.js';
import {changed, state} from './state.js';
import {troubleNote} from './trouble.js';
import {date, t} from './words.js';

/** The view, whatever the state of the reading. */
export function articleView() {
  const {article, trouble} = state;
  return html`
    <div class="article-view">
      <div class="article-top">${link(listOf(state.place), html`<span aria-hidden="true">←</span> ${t('article.back')}`, 'back')} ${around()}</div>
      ${trouble !== null ? troubleNote(trouble) : article === null ? waiting() : opened(article)}
    </div>
  `;
}

function waiting() {
  return html`
    <p class="hidden" role="status">${t('article.loading')}</p>
    <div class="article skeleton" aria-hidden="true"><i class="s-title"></i><i class="s-line"></i><i class="s-text"></i><i class="s-text"></i><i class="s-text"></i></div>
  `;
}

function opened(article) {
  return html`
    <div class="article-columns">
      <article class="article">
        <h1 tabindex="-1" lang=${article.language ?? nothing}>${headline(article)}</h1>
        <p class="byline"><span class="source">${outletOf(article)}</span>
          ${article.published ? html`<time datetime=${article.published}>${date(article.published, 'long')}</time>` : html`<span>${t('results.undated')}</span>`}
          ${article.authors?.length > 0 ? html`<span>${t('article.by', {names: article.authors.join(', ')})}</span>` : nothing}</p>
        ${body(article)}
        ${tools(article)}
      </article>
      <aside class="facts-column" aria-label=${t('ledger.title')}>${ledger(article)}</aside>
      <div class="further-column">${copiesList(article)} ${similarList(article)}</div>
    </div>
  `;
}

function tools(article) {
  const safe = /^https?:\/\//i.test(article.url ?? '');
  return html`
    <footer class="article-tools">
      ${safe ? html`<a href=${article.url} rel="noopener noreferrer external" target="_blank">${t('article.original')} <span aria-hidden="true">↗</span></a>` : nothing}
      ${citeButton(article)}
      ${article.removed.length === 0 ? nothing : html`
        <button class="plain-button" aria-pressed=${state.removedShown} @click=${turnRemoved}>
          ${state.removedShown ? t('article.removed.hide') : t('article.removed.show', {n: article.removed.length})}</button>`}
    </footer>
  `;
}

function turnRemoved() {
  state.removedShown = !state.removedShown;
  changed();
}
