// Which part of the map is seen: nearer, farther, moved by hand. Boxes are [left, top, width, height] in units of the map.

/** Nearer than this, shapes made for the whole country show their corners. */
const NEAREST = 12;

/** A box nearer to (below 1) or farther from a point, which stays where it is on the screen. */
export function scaled([left, top, width, height], factor, [x, y], whole) {
  const scale = Math.min(Math.max(factor, whole[2] / NEAREST / width), Math.max(whole[2] / width, whole[3] / height));
  return kept([x - (x - left) * scale, y - (y - top) * scale, width * scale, height * scale], whole);
}

/** A box moved by a distance. */
export function shifted([left, top, width, height], [dx, dy], whole) {
  return kept([left + dx, top + dy, width, height], whole);
}

export function middle([left, top, width, height]) {
  return [left + width / 2, top + height / 2];
}

/** The point of the map under a point of the screen, where the box fills the element. */
export function pointAt(box, element, clientX, clientY) {
  const {left, top, width, height} = element.getBoundingClientRect();
  const unit = unitOf(box, width, height);
  const [x, y] = middle(box);
  return [x + (clientX - left - width / 2) * unit, y + (clientY - top - height / 2) * unit];
}

/** Units of the map to a pixel, where the box is fitted so that all of the element is covered. */
export function unitOf(box, width, height) {
  return Math.min(box[2] / width, box[3] / height);
}

/** The middle of what is seen stays on the map. */
function kept([left, top, width, height], whole) {
  const clamp = (at, size, from, length) => Math.min(Math.max(at, from - size / 2), from + length - size / 2);
  return [clamp(left, width, whole[0], whole[2]), clamp(top, height, whole[1], whole[3]), width, height];
}
