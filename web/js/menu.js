// What to do with a list: take it along as a file, follow it as a feed, share its address.

import {exportPath, feedPath} from './api.js';
import {html, nothing} from './lit.js';
import {address, listOf} from './place.js';
import {changed, state} from './state.js';
import {t} from './words.js';

const FILES = ['csv', 'jsonl', 'geojson'];

/** Whether the address was copied: '' for not tried. */
let copied = '';

/** The menu, closed until asked for. */
export function menu() {
  return html`
    <details class="menu" @focusout=${left} @toggle=${turned}>
      <summary>${t('menu.title')}</summary>
      <div class="menu-body">
        <h2>${t('menu.export')}</h2>
        <ul>${FILES.map((format) => html`<li><a href=${exportPath(state.place, format)} download=${`kordon.${format}`}>
          <b>${t(`menu.${format}`)}</b> <span>${t(`menu.${format}.says`)}</span></a></li>`)}</ul>
        <h2>${t('menu.follow')}</h2>
        <ul><li><a href=${feedPath(state.place)} type="application/atom+xml"><b>${t('menu.feed')}</b> <span>${t('menu.feed.says')}</span></a></li></ul>
        <h2>${t('menu.share')}</h2>
        <ul><li><button @click=${share}><b>${t('menu.address')}</b> <span>${t('menu.address.says')}</span></button></li></ul>
        <p role="status" class="shared">${copied === '' ? nothing : copied === 'yes' ? t('article.cited') : html`${t('article.cite.failed')} <q>${addressNow()}</q>`}</p>
      </div>
    </details>
  `;
}

function addressNow() {
  return location.origin + address(listOf(state.place));
}

async function share() {
  try {
    await navigator.clipboard.writeText(addressNow());
    copied = 'yes';
  } catch {
    copied = 'no';
  }
  changed();
}

function turned(event) {
  if (event.currentTarget.open || copied === '') return;
  copied = '';
  changed();
}

function left(event) {
  if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

/** Closes what is open. @returns whether anything was */
export function closeMenus() {
  const open = document.querySelector('details.menu[open]');
  if (open === null) return false;
  const within = open.contains(document.activeElement);
  open.open = false;
  if (within) open.querySelector('summary').focus();
  return true;
}

/** A press beside a menu closes it. */
export function listenBeside() {
  addEventListener('pointerdown', (event) => {
    if (!event.target.closest?.('details.menu')) closeMenus();
  });
}
