// What a reader chose by hand and wants to find again: theme, language, shortcuts. Works without storage, then forgets.

const memory = new Map();

/** The value kept under a name, or null. */
export function kept(name) {
  try {
    return localStorage.getItem(name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/** Keeps a value under a name. */
export function keep(name, value) {
  memory.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows may forbid storage; memory serves until the page is closed.
  }
}
