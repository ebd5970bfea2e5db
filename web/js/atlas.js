// The shapes of the map as paths, made once from the fetched topology.

import {albers} from './projection.js';
import {linesBetween, shapesOf} from './topology.js';

const project = albers({south: 46, north: 60, longitude: 45, latitude: 52, unit: 1000});

/** Neighbours that events can lie in: the shapes' three letters to the codebook's two. */
const NEIGHBOURS = {MDA: 'MD', POL: 'PL', ROU: 'RO', LTU: 'LT', LVA: 'LV', EST: 'EE', FIN: 'FI', HUN: 'HU', SVK: 'SK', BGR: 'BG', TUR: 'TR', GEO: 'GE'};

let made = null;

/** @returns {{code: string, path: string, centre: [number, number], unit: boolean}[]} regions and neighbouring countries */
export function atlas(topology) {
  if (made === null) {
    const shapes = (name, code, unit) =>
      shapesOf(topology, name).map(({id, rings}) => {
        const drawn = rings.map((ring) => ring.map(project));
        return {code: code(id), path: drawn.map(outline).join(''), centre: centreOf(drawn), unit};
      });
    made = [...shapes('context', (id) => NEIGHBOURS[id] ?? id, false), ...shapes('regions', (id) => id, true)];
  }
  return made;
}

function outline(ring) {
  return `M${ring.map((point) => point.map((number) => number.toFixed(1)).join(' ')).join('L')}Z`;
}

/** The middle of the ring with the most points, which is the mainland. */
function centreOf(rings) {
  const mainland = rings.reduce((most, ring) => (ring.length > most.length ? ring : most));
  const middle = (axis) => {
    const along = mainland.map((point) => point[axis]);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  return [middle(0), middle(1)];
}

let drawnBorders = null;

/** The borders between countries, as one path: those between regions are drawn by the regions themselves. */
export function borders(topology) {
  drawnBorders ??= linesBetween(topology, 'regions', (id) => id.slice(0, 2))
    .map((line) => `M${line.map((point) => project(point).map((number) => number.toFixed(1)).join(' ')).join('L')}`)
    .join('');
  return drawnBorders;
}

/** The part of the map between meridians and parallels. @returns {[number, number, number, number]} left, top, width, height */
export function frame(west, east, south, north) {
  const edge = [];
  for (let i = 0; i <= 8; i++) {
    const longitude = west + ((east - west) * i) / 8;
    const latitude = south + ((north - south) * i) / 8;
    edge.push(project([longitude, south]), project([longitude, north]), project([west, latitude]), project([east, latitude]));
  }
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round);
}
