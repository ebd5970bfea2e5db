// On small screens filters, time and map lie in sheets that come up from below, within reach of a thumb.

import {chosenCount} from './chosen.js';
import {html, nothing} from './lit.js';
import {changed, state} from './state.js';
import {t} from './words.js';

/** The bar at the lower edge that opens the sheets. */
export function sheetBar() {
  const n = chosenCount();
  return html`
    <nav class="sheet-bar" aria-label=${t('facets.label')}>
      <button @click=${() => show('facets')} aria-haspopup="dialog">${n === 0 ? t('sheet.facets') : t('sheet.facets.chosen', {n})}</button>
      <button @click=${() => show('overview')} aria-haspopup="dialog">${t('sheet.overview')}</button>
    </nav>
  `;
}

function show(name) {
  state.sheet = name;
  changed();
  queueMicrotask(() => document.getElementById(`sheet-${name}`).showModal());
}

/** A sheet; its content is drawn only while it is open. */
export function sheet(name, content) {
  const open = state.sheet === name;
  const title = t(`sheet.${name}`);
  return html`
    <dialog class="sheet" id="sheet-${name}" aria-label=${title} @close=${close} @click=${closeOutside}>
      ${!open ? nothing : html`
        <header><h2>${title}</h2><button class="plain-button" @click=${shut}>${t('sheet.close')}</button></header>
        <div class="sheet-body">${content()}</div>
        <footer><button class="done" @click=${shut}>${t('sheet.show', {n: state.answer?.total ?? 0})}</button></footer>`}
    </dialog>
  `;
}

function shut(event) {
  event.target.closest('dialog').close();
}

function closeOutside(event) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}

function close() {
  state.sheet = '';
  changed();
}
