// Where the reader is: the whole state of the page as it stands in the address.

/** The facet dimensions, named as in the API. */
export const DIMENSIONS = ['region', 'weapon', 'side', 'date', 'outcome', 'confidence', 'attack', 'language', 'source'];

/** Hits that one press of "more" adds. */
export const STEP = 10;

const SORTS = ['relevance', 'newest', 'oldest'];

/**
 * @typedef {object} Place
 * @property {string} q the query
 * @property {'all'|'any'} match how its words combine
 * @property {Object<string, string[]>} filters chosen values by dimension; "!VALUE" excludes
 * @property {string} from first event day, or ''
 * @property {string} to last event day, or ''
 * @property {string} sort the order of hits, '' for the usual one
 * @property {number} shown hits on the page
 * @property {string} article id of the open article, or ''
 * @property {string} view 'meaning' for the page on the facts, else ''
 */

/** Reads an address's search part; what it cannot read it takes as not said. @returns {Place} */
export function readPlace(search) {
  const params = new URLSearchParams(search);
  const filters = {};
  for (const dimension of DIMENSIONS) {
    filters[dimension] = [...new Set(params.getAll(dimension).filter((value) => value !== '' && value !== '!'))];
  }
  const shown = Number(params.get('shown'));
  return {
    q: (params.get('q') ?? '').trim(),
    match: params.get('match') === 'any' ? 'any' : 'all',
    filters,
    from: day(params.get('from')),
    to: day(params.get('to')),
    sort: SORTS.includes(params.get('sort')) ? params.get('sort') : '',
    shown: Number.isInteger(shown) && shown > STEP && shown <= 1000 ? Math.ceil(shown / STEP) * STEP : STEP,
    article: params.get('article') ?? '',
    view: params.get('view') === 'meaning' ? 'meaning' : '',
  };
}

function day(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : '';
}

/** The address of a place; what is usual is left out. */
export function address(place) {
  const params = searchParams(place);
  if (place.sort !== '') params.set('sort', place.sort);
  if (place.shown !== STEP) params.set('shown', String(place.shown));
  if (place.article !== '') params.set('article', place.article);
  if (place.view !== '') params.set('view', place.view);
  const text = params.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** The part of a place that decides what is found: query, filters, days. */
export function searchParams(place) {
  const params = new URLSearchParams();
  if (place.q !== '') params.set('q', place.q);
  if (place.match === 'any') params.set('match', 'any');
  for (const dimension of DIMENSIONS) {
    for (const value of place.filters[dimension]) params.append(dimension, value);
  }
  if (place.from !== '') params.set('from', place.from);
  if (place.to !== '') params.set('to', place.to);
  return params;
}

/** The order of hits asked for, or the usual one: by relevance where there is a query, else newest first. */
export function sortOf(place) {
  return place.sort !== '' ? place.sort : place.q === '' ? 'newest' : 'relevance';
}

/** Whether nothing narrows the collection. */
export function isEverything(place) {
  return searchParams(place).size === 0;
}

/** A place with another set of values in one dimension. */
export function withFilter(place, dimension, values) {
  return {...place, filters: {...place.filters, [dimension]: values}, shown: STEP};
}

/** A place with a value chosen where it was not, and dropped where it was; an opposite choice gives way. */
export function toggled(place, dimension, value) {
  const opposite = value.startsWith('!') ? value.slice(1) : `!${value}`;
  const values = place.filters[dimension];
  return withFilter(
    place,
    dimension,
    values.includes(value) ? values.filter((other) => other !== value) : [...values.filter((other) => other !== opposite), value],
  );
}

/** A place without any filter, its query kept. */
export function unfiltered(place) {
  return {...place, filters: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, []])), from: '', to: '', shown: STEP};
}
