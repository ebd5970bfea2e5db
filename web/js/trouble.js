// What went wrong, in plain words, and the way on. A mistake in the query is underlined where it stands.

import {Away, Problem} from './api.js';
import {html, nothing} from './lit.js';
import {link} from './link.js';
import {listOf} from './place.js';
import {retry} from './travel.js';
import {state} from './state.js';
import {t} from './words.js';

/** The note for a trouble. */
export function troubleNote(trouble) {
  return html`
    <div class="trouble" role="alert">
      <h2 id="trouble">${title(trouble)}</h2>
      ${trouble instanceof Problem ? html`${mistake(trouble)}<p>${trouble.message}</p>${leniently(trouble)}` : nothing}
      ${trouble instanceof Away ? html`<p>${t('trouble.away.long')}</p>` : nothing}
      ${trouble instanceof Problem && trouble.status < 500 ? nothing : html`<p><button class="plain-button" @click=${retry}>${t('trouble.retry')}</button></p>`}
    </div>
  `;
}

function title(trouble) {
  if (trouble instanceof Away) return t('trouble.away');
  if (!(trouble instanceof Problem)) return t('trouble.other');
  if (trouble.status === 404) return t('trouble.article');
  if (trouble.parameter === 'q') return t('trouble.query');
  return trouble.parameter === '' ? t('trouble.other') : t('trouble.parameter', {name: trouble.parameter});
}

/** The way on past a mistake: the query as far as it can be read. */
function leniently({parameter}) {
  if (parameter !== 'q' || state.place.lenient) return nothing;
  return html`<p>${link({...listOf(state.place), lenient: true, shown: 0}, t('trouble.lenient'), 'way-out')}</p>`;
}

/** The query with the character in question underlined; past the end of the query, a blank is. */
function mistake({parameter, position}) {
  if (parameter !== 'q' || position === null) return nothing;
  const q = state.place.q;
  const at = Math.min(position, q.length);
  const end = at + Math.max(1, [...q.slice(at)][0]?.length ?? 1);
  return html`<p class="mistake"><code>${q.slice(0, at)}<em>${q.slice(at, end) || '\u00a0'}</em>${q.slice(end)}</code></p>`;
}
