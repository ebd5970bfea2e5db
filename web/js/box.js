// The search box with its list of suggestions: a combo box as the ARIA practices describe it.

import {openHelp} from './help.js';
import {SYNTAX} from './intro.js';
import {valueName} from './labels.js';
import {html, live, nothing} from './lit.js';
import {marked} from './marked.js';
import {asking} from './narrowing.js';
import {listOf} from './place.js';
import {state} from './state.js';
import {choices, choose, close, draftOutlook, forget, list, step, typed} from './suggestions.js';
import {go} from './travel.js';
import {number, t} from './words.js';

/** Box and list. */
export function box() {
  const found = list.open ? choices() : [];
  return html`
    <search class="box">
      <form @submit=${submit} action="/" method="get" @focusout=${left}>
        <label class="hidden" for="q">${t('search.label')}</label>
        <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
          maxlength="1000" placeholder=${t('search.placeholder')} .value=${live(state.draft)} @input=${(event) => typed(event.target.value)} @keydown=${press}
          role="combobox" aria-autocomplete="list" aria-controls="suggestions" aria-expanded=${found.length > 0}
          aria-activedescendant=${list.at >= 0 ? `suggestion-${list.at}` : nothing}
          aria-describedby=${state.trouble?.parameter === 'q' ? 'trouble' : nothing}>
        <button class="go" aria-label=${t('search.go')}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m12.7 12.7 4.3 4.3"/></svg>
        </button>
        <div class="below-box" ?hidden=${!list.open}>
          <ul id="suggestions" role="listbox" aria-label=${t('suggest.label')}>${found.map(suggestion)}</ul>
          <p class="outlook" role="status">${list.open ? outlook() : nothing}</p>
          ${syntax()}
        </div>
      </form>
    </search>
  `;
}

function suggestion(choice, i) {
  const name = choice.dimension === null ? choice.label : valueName(choice.dimension, choice.value);
  return html`
    <li id="suggestion-${i}" role="option" aria-selected=${i === list.at} @pointerdown=${(event) => event.preventDefault()} @click=${() => choose(choice)}>
      <span class="kind">${t(`suggest.${choice.kind}`)}</span>
      <span class="name">${choice.rest === '' ? nothing : html`<span class="rest">${choice.rest}</span> `}${marked(name, beginnings(name))}</span>
      <span class="count">${number(choice.count)}</span>
    </li>
  `;
}

/** Where words of a name begin as the last word typed does. */
function beginnings(name) {
  const last = state.draft.trim().split(/\s+/).at(-1).toLowerCase();
  const at = name.toLowerCase().indexOf(last);
  return at < 0 || (at > 0 && /\p{L}/u.test(name[at - 1])) ? [] : [[at, at + last.length]];
}

function outlook() {
  const known = draftOutlook();
  if (known === null) return html`<span class="wait" aria-hidden="true">…</span>`;
  // Half a word finds nothing yet, which is no news while there is something to choose.
  if (known.total === 0 && choices().length > 0) return nothing;
  const query = known.query === known.text ? state.draft.trim() : known.query;
  return html`<kbd>Enter</kbd> ${t('suggest.search', {q: query})} <span class="count">${t('results.count', {n: known.articles ?? known.total})}</span>`;
}

function syntax() {
  return html`
    <p class="syntax"><span>${t('syntax.title')}</span>
      ${SYNTAX.map((example) => html`<code>${example}</code>`)}
      <button type="button" class="quiet" @click=${openHelp}>${t('syntax.more')}</button></p>
  `;
}

function press(event) {
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (!list.open || choices().length === 0) return;
      step(event.key === 'ArrowDown' ? 1 : -1);
      break;
    case 'Escape':
      if (!list.open) return;
      close();
      break;
    case 'Enter': {
      const choice = choices()[list.at];
      if (!list.open || choice === undefined) return;
      choose(choice);
      break;
    }
    default:
      return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function left(event) {
  if (list.open && !event.currentTarget.contains(event.relatedTarget)) close();
}

function submit(event) {
  event.preventDefault();
  forget();
  go(asking(listOf(state.place), state.draft.trim()));
  document.getElementById('q').blur();
}
