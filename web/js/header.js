// The top of the page: brand, box, and the switches for language and colours.

import {box} from './box.js';
import {chapters} from './chapters.js';
import {openHelp} from './help.js';
import {html} from './lit.js';
import {link} from './link.js';
import {readPlace} from './place.js';
import {changed, state} from './state.js';
import {isDark, switchTheme} from './theme.js';
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

function tools() {
  const dark = isDark();
  return html`
    <nav class="tools" aria-label=${t('tool.label')}>
      ${link({...state.place, view: 'meaning', about: ''}, t('tool.meaning'), 'tool meaning-link')}
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
  if (state.place.view === 'meaning') await chapters();
  changed();
}
