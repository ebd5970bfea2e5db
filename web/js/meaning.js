// What the facts mean: the codebook in readers' words, with sources and the limits of the method.

import {chaptersNow} from './chapters.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {state} from './state.js';
import {t} from './words.js';

/** The page: contents at the left where there is room, chapters beside. */
export function meaningView() {
  const chapters = chaptersNow() ?? [];
  return html`
    <div class="meaning-view">
      <nav class="contents" aria-label=${t('meaning.contents')}>
        ${link({...state.place, view: '', about: ''}, html`<span aria-hidden="true">←</span> ${t(state.place.article === '' ? 'meaning.back' : 'article.back-to')}`, 'back')}
        <ul>${chapters.map(({id, title}) => html`<li>${link(chapter(id), title, id === state.place.about ? 'here' : '')}</li>`)}</ul>
      </nav>
      <article class="meaning">
        <h1 tabindex="-1">${t('tool.meaning')}</h1>
        ${chapters.map(written)}
      </article>
    </div>
  `;
}

/** The place of a chapter, with the way back to where the reader is. */
export function chapter(id) {
  return {...state.place, view: 'meaning', about: id};
}

function written({id, title, text = [], terms = []}) {
  return html`
    <section>
      <h2 id="about-${id}" tabindex="-1">${title}</h2>
      ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${terms.length === 0 ? nothing : html`<dl>${terms.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`}
    </section>
  `;
}
