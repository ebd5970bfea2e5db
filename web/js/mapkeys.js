// The map by keyboard: an arrow goes to the next shaded region in its direction, Enter or Space filters by it.

const DIRECTIONS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/**
 * The region that a key leads to.
 *
 * @param {{code: string, centre: [number, number]}[]} regions those that can be chosen
 * @param {string} code where the reader is; '' for nowhere yet
 * @returns {string|null} null where the key is none of the map's, or nothing lies that way
 */
export function neighbour(regions, code, key) {
  const direction = DIRECTIONS[key];
  if (direction === undefined || regions.length === 0) return null;
  const here = regions.find((region) => region.code === code);
  if (here === undefined) return regions[0].code;
  let best = null;
  for (const region of regions) {
    const dx = region.centre[0] - here.centre[0];
    const dy = region.centre[1] - here.centre[1];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1] - dy * direction[0]);
    // What lies more aside than ahead is another direction's.
    if (region === here || ahead <= 0 || aside > ahead * 1.2) continue;
    const distance = ahead + aside;
    if (best === null || distance < best.distance) best = {code: region.code, distance};
  }
  return best?.code ?? null;
}
