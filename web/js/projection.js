// Albers' equal-area conic projection (Snyder, Map Projections: A Working Manual, 1987, equations 14-1 to 14-6, on the
// sphere): shaded areas may be compared only where areas are true.

const RADIANS = Math.PI / 180;

/**
 * A projection with two standard parallels and an origin, in degrees.
 *
 * @returns {(point: [number, number]) => [number, number]} degrees to units of the map, y downwards
 */
export function albers({south, north, longitude, latitude, unit}) {
  const n = (Math.sin(south * RADIANS) + Math.sin(north * RADIANS)) / 2;
  const c = Math.cos(south * RADIANS) ** 2 + 2 * n * Math.sin(south * RADIANS);
  const radius = (degrees) => (unit * Math.sqrt(c - 2 * n * Math.sin(degrees * RADIANS))) / n;
  const origin = radius(latitude);
  return ([east, up]) => {
    const angle = n * (east - longitude) * RADIANS;
    const r = radius(up);
    return [r * Math.sin(angle), r * Math.cos(angle) - origin];
  };
}
