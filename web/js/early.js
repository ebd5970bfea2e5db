// Runs before the first paint, so that a theme chosen by hand does not flash in the other one.
(() => {
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Storage may be forbidden; the system's theme is right then.
  }
})();
