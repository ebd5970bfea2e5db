// Help: the query language in examples, and the keys.

import {keep} from './keep.js';
import {shortcutsOn} from './keys.js';
import {html} from './lit.js';
import {changed} from './state.js';
import {t} from './words.js';

const QUERIES = [
  ['belgorod drone', 'words'],
  ['"air defence"', 'phrase'],
  ['"drone belgorod"~5', 'close'],
  ['exact:drones', 'exact'],
  ['drone OR missile', 'or'],
  ['belgorod -moscow', 'not'],
  ['shahed*', 'prefix'],
  ['shebikino~', 'near'],
  ['title:kharkiv', 'field'],
  ['source:volga-wire*', 'source'],
  ['killed:>5', 'number'],
  ['region:kursk weapon:drone', 'event'],
];

const KEYS = [
  ['/', 'slash'],
  ['↑ ↓', 'arrows'],
  ['Enter', 'enter'],
  ['Esc', 'escape'],
  ['+ − 0', 'map'],
  ['← →', 'brush'],
  ['?', 'question'],
];

/** The dialog, closed until asked for. */
export function helpDialog() {
  return html`
    <dialog class="help" id="help" aria-labelledby="help-title" @click=${closeOutside}>
      <header><h2 id="help-title">${t('help.title')}</h2>
        <form method="dialog"><button class="plain-button">${t('help.close')}</button></form></header>
      <h3>${t('help.query')}</h3>
      <dl>${QUERIES.map(([query, name]) => html`<div><dt><code>${query}</code></dt><dd>${t(`help.query.${name}`)}</dd></div>`)}</dl>
      <p>${t('help.filters')}</p>
      <h3>${t('help.keys')}</h3>
      <dl>${KEYS.map(([key, name]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(`help.key.${name}`)}</dd></div>`)}</dl>
      <p><label class="check"><input type="checkbox" .checked=${shortcutsOn()} @change=${turnShortcuts}> ${t('help.shortcuts')}</label></p>
    </dialog>
  `;
}

export function openHelp() {
  document.getElementById('help').showModal();
}

function turnShortcuts(event) {
  keep('shortcuts', event.target.checked ? 'on' : 'off');
  changed();
}

function closeOutside(event) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
