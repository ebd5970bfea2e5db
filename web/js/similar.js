// Articles like the open one, and what they share with it.

import * as api from './api.js';
import {valueName} from './labels.js';
import {Latest} from './latest.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {outletOf, titleOf} from './naming.js';
import {state} from './state.js';
import {date, t} from './words.js';

const answer = new Latest();

/** Reasons that fit in a line. */
const MOST_REASONS = 4;

/** Asks for the articles like one. */
export function followSimilar(id) {
  return answer.ask(id, (signal) => api.similar(id, signal));
}

/** The list; nothing where there is none. */
export function similarList({id}) {
  const similar = answer.answered === id ? answer.value.similar : [];
  if (similar.length === 0) return nothing;
  return html`
    <section class="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">${t('similar.title')}</h2>
      <ul>${similar.map((other) => html`
        <li lang=${other.language ?? nothing}>${link({...state.place, article: other.id, fact: ''}, titleOf(other))}
          <p class="byline"><span class="source">${outletOf(other)}</span>
            ${other.published ? html`<time datetime=${other.published}>${date(other.published)}</time>` : nothing}</p>
          <p class="shares">${reasons(other.why)}</p></li>`)}
      </ul>
    </section>
  `;
}

/** What is shared: regions, days and weapons by name, else telling words. */
function reasons({words = [], ...values}) {
  const named = Object.entries(values).flatMap(([dimension, codes]) => codes.map((code) => valueName(dimension, code)));
  return t('similar.shares', {what: [...named, ...words].slice(0, MOST_REASONS).join(', ')});
}
