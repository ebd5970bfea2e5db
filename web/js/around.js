// From one article found to the next, without the way back through the list.

import {isShown} from './answers.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {titleOf} from './naming.js';
import {state} from './state.js';
import {t} from './words.js';

/** Links to the articles before and after the open one; nothing where the list is not known. */
export function around() {
  const hits = isShown(state.place) && state.answerList === 'articles' ? state.answer.hits : [];
  const at = hits.findIndex(({id}) => id === state.place.article);
  if (at < 0) return nothing;
  return html`
    <nav class="around" aria-label=${t('results.label')}>
      ${step(hits[at - 1], 'article.previous')}
      <span>${t('article.of', {n: at + 1, total: state.answer.total})}</span>
      ${step(hits[at + 1], 'article.next')}
    </nav>
  `;
}

function step(hit, words) {
  return hit === undefined ? nothing : link({...state.place, article: hit.id, fact: ''}, t(words), 'step', `${t(words)}: ${titleOf(hit)}`);
}
