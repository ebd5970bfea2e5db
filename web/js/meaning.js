// What the facts mean: the codebook in readers' words, with sources and the limits of the method.

import {html, nothing} from './lit.js';
import {link} from './link.js';
import {changed, state} from './state.js';
import {spoken, t} from './words.js';

/** The chapters, by language, once fetched. */
const texts = new Map();

async function fetchText(language) {
  texts.set(language, null);
  const module = await import(`/words/${language}.meaning.js`);
  texts.set(language, module.default);
  changed();
}

/** The page. */
export function meaningView() {
  const language = spoken();
  if (!texts.has(language)) fetchText(language);
  const chapters = texts.get(language) ?? [];
  return html`
    <article class="meaning">
      <p>${link({...state.place, view: ''}, t('meaning.back'), 'back')}</p>
      <h1 tabindex="-1">${t('tool.meaning')}</h1>
      ${chapters.map(chapter)}
    </article>
  `;
}

function chapter({title, text = [], terms = []}) {
  return html`
    <section>
      <h2>${title}</h2>
      ${text.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${terms.length === 0 ? nothing : html`<dl>${terms.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`}
    </section>
  `;
}
