// Light or dark: the system's wish until the reader says otherwise.

import {keep} from './keep.js';

const root = document.documentElement;

/** Whether the page is dark now. */
export function isDark() {
  const theme = root.dataset.theme;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** Turns from light to dark or back, and keeps it so. */
export function switchTheme() {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  keep('theme', theme);
}
