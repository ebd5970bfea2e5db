// TopoJSON to rings of longitudes and latitudes. Borders are stored once, as arcs that two neighbours share.

/**
 * The shapes of one collection of a topology.
 *
 * @returns {{id: string, rings: [number, number][][]}[]} degrees east and north; the far east of Russia lies beyond 180
 */
export function shapesOf(topology, name) {
  const arcs = topology.arcs.map((arc) => unquantized(arc, topology.transform));
  return topology.objects[name].geometries.map((geometry) => ({
    id: geometry.id,
    rings: polygonsOf(geometry).flatMap((polygon) => polygon.map((ring) => joined(ring, arcs))),
  }));
}

/**
 * The lines at which shapes of different groups meet.
 *
 * @param {(id: string) => string} group of a shape
 */
export function linesBetween(topology, name, group) {
  const groups = new Map();
  for (const geometry of topology.objects[name].geometries) {
    for (const index of polygonsOf(geometry).flat(2)) {
      const arc = index < 0 ? ~index : index;
      groups.set(arc, (groups.get(arc) ?? new Set()).add(group(geometry.id)));
    }
  }
  return [...groups].filter(([, met]) => met.size > 1).map(([arc]) => unquantized(topology.arcs[arc], topology.transform));
}

function polygonsOf(geometry) {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.arcs];
    case 'MultiPolygon':
      return geometry.arcs;
    default:
      return [];
  }
}

/** Arcs are stored as whole numbers, each point relative to the one before. */
function unquantized(arc, {scale, translate}) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    const longitude = x * scale[0] + translate[0];
    return [longitude < -100 ? longitude + 360 : longitude, y * scale[1] + translate[1]];
  });
}

/** A ring of arcs end to end; ~i is arc i backwards. */
function joined(ring, arcs) {
  const points = [];
  for (const index of ring) {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    points.push(...(points.length === 0 ? arc : arc.slice(1)));
  }
  return points;
}
