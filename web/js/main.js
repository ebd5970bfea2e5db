// Starts the page: words, names and numbers first, then the search that the address asks for.

import * as api from './api.js';
import {listenToKeys} from './keys.js';
import {render} from './lit.js';
import {listenBeside} from './menu.js';
import {page} from './page.js';
import {changed, onChange, state} from './state.js';
import {start} from './travel.js';
import {speak, wantedLanguage} from './words.js';

const NARROW = matchMedia('(max-width: 819px)');

const words = speak(wantedLanguage());
state.narrow = NARROW.matches;
NARROW.addEventListener('change', () => {
  state.narrow = NARROW.matches;
  state.sheet = '';
  changed();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
listenToKeys();
listenBeside();
start(words);

/** What the page can do without for a while: each part is drawn when it comes, and left out where it does not. */
function later(name, call) {
  call().then(
    (value) => {
      state[name] = value;
      changed();
    },
    () => {},
  );
}
later('regions', api.regions);
later('stats', api.stats);
later('shapes', api.shapes);

// The search is under way by now; nothing can be drawn before the words are here.
await words;
const app = document.getElementById('app');
onChange(() => render(page(), app));
changed();
