// The top of the page: the box, and the switches for language and colours.

import {openHelp} from './help.js';
import {html, live, nothing} from './lit.js';
import {link} from './link.js';
import {readPlace, STEP} from './place.js';
import {changed, state} from './state.js';
import {isDark, switchTheme} from './theme.js';
import {go} from './travel.js';
import {chooseLanguage, LANGUAGES, spoken, t} from './words.js';

/** Brand, box and tools. */
export function header() {
  return html`
    <header class="top">
      ${link(readPlace(''), html`<img src="/favicon.svg" alt="" width="26" height="26"><span>Kordon</span>`, 'brand', t('app.home'))}
      ${box()} ${tools()}
    </header>
  `;
}

function box() {
  return html`
    <search class="box">
      <form @submit=${submit} action="/" method="get">
        <label class="hidden" for="q">${t('search.label')}</label>
        <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
          maxlength="1000" placeholder=${t('search.placeholder')} .value=${live(state.draft)} @input=${typed}
          aria-describedby=${state.trouble?.parameter === 'q' ? 'trouble' : nothing}>
        <button class="go" aria-label=${t('search.go')}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m12.7 12.7 4.3 4.3"/></svg>
        </button>
      </form>
    </search>
  `;
}

function typed(event) {
  state.draft = event.target.value;
}

function submit(event) {
  event.preventDefault();
  go({...state.place, q: state.draft.trim(), shown: STEP, article: '', view: ''});
  document.getElementById('q').blur();
}

function tools() {
  const dark = isDark();
  return html`
    <nav class="tools" aria-label=${t('tool.label')}>
      ${link({...state.place, article: '', view: 'meaning'}, t('tool.meaning'), 'tool meaning-link')}
      <button class="tool" @click=${openHelp} aria-haspopup="dialog">${t('tool.help')}</button>
      <button class="tool theme" @click=${turn} aria-label=${t(dark ? 'tool.theme.to-light' : 'tool.theme.to-dark')}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7"/><path class="half" d="M10 3a7 7 0 0 1 0 14z"/></svg>
      </button>
      <label class="language"><span class="hidden">${t('tool.language')}</span>
        <select @change=${speakOther}>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === spoken()}>${name}</option>`)}
        </select>
      </label>
    </nav>
  `;
}

function turn() {
  switchTheme();
  changed();
}

async function speakOther(event) {
  await chooseLanguage(event.target.value);
  changed();
}
