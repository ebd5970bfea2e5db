// A scale of a few steps for shading, by quantiles: each step holds about as many regions as the next.

/**
 * Upper bounds of at most {@code most} steps over counts, equal counts in one step.
 *
 * @param {number[]} counts all above 0
 * @returns {number[]} rising; the last is the greatest count
 */
export function quantileBounds(counts, most) {
  const sorted = [...counts].sort((a, b) => a - b);
  const bounds = new Set();
  for (let step = 1; step <= most; step++) {
    const at = Math.ceil((step * sorted.length) / most) - 1;
    if (at >= 0) bounds.add(sorted[at]);
  }
  return [...bounds];
}

/** The step that a count falls in, from 0. */
export function stepOf(count, bounds) {
  return bounds.findIndex((bound) => count <= bound);
}
