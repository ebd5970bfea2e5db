// The keyboard: "/" to the box, arrows through results, Esc out, "?" for help. Single keys can be turned off.

import {kept} from './keep.js';
import {closeMenus} from './menu.js';
import {listOf} from './place.js';
import {state} from './state.js';
import {go} from './travel.js';

/** Whether single keys do something. */
export function shortcutsOn() {
  return kept('shortcuts') !== 'off';
}

export function listenToKeys() {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event)) event.preventDefault();
  });
}

function press(event) {
  const target = event.target;
  const box = document.getElementById('q');
  if (document.querySelector('dialog[open]') !== null) return false;
  if (event.key === 'Escape') return escape(target, box);
  if (target === box) return event.key === 'ArrowDown' && step(1);
  if (target.matches('input, select, textarea, [role=slider], [role=listbox], .region-list') || !shortcutsOn()) return false;
  switch (event.key) {
    case '/':
      box.focus();
      box.select();
      return true;
    case '?':
      document.getElementById('help').showModal();
      return true;
    case 'ArrowDown':
      return step(1);
    case 'ArrowUp':
      return step(-1);
    default:
      return false;
  }
}

function escape(target, box) {
  if (target === box) {
    box.blur();
    return true;
  }
  if (closeMenus()) return true;
  if (target.matches('input, select')) return false;
  if (state.place.article !== '' || state.place.view !== '') {
    go(state.place.view === '' ? listOf(state.place) : {...state.place, view: '', about: ''});
    return true;
  }
  return false;
}

/** Moves the focus to the next or the last result; false where there is none that way, so that the page may scroll. */
function step(by) {
  const links = [...document.querySelectorAll('.hits [data-id] :is(h3 a, .open)')];
  if (links.length === 0) return false;
  const at = links.findIndex((link) => link.closest('[data-id]').contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
  if (next < 0) {
    document.getElementById('q').focus();
    return at >= 0;
  }
  links[next]?.focus();
  links[next]?.closest('[data-id]').scrollIntoView({block: 'nearest'});
  return next < links.length;
}
