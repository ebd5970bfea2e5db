// Where the reader is: the whole state of the page as it stands in the address.

/** The facet dimensions, named as in the API. */
export const DIMENSIONS = ['region', 'weapon', 'side', 'date', 'outcome', 'confidence', 'attack', 'language', 'source'];

/** What the list may be sorted by; a table of events can be sorted by all of them. */
export const SORTS = ['relevance', 'newest', 'oldest', 'casualties', 'downed'];

/** Hits that one press of "more" adds, by what is listed. */
const STEPS = {articles: 10, events: 25};

const MOST_SHOWN = 1000;

/**
 * @typedef {object} Place
 * @property {string} q the query
 * @property {'all'|'any'} match how its words combine
 * @property {boolean} lenient whether a query with a mistake is taken as far as it goes
 * @property {Object<string, string[]>} filters chosen values by dimension; "!VALUE" excludes
 * @property {string} from first event day, or ''
 * @property {string} to last event day, or ''
 * @property {'articles'|'events'} list what is listed
 * @property {string} sort the order of hits, '' for the usual one
 * @property {number} shown hits on the page, 0 for the first step
 * @property {string} zoom the days that the time line shows, as "FROM..TO", '' for all
 * @property {string} article id of the open article, or ''
 * @property {string} fact number of its fact in focus, from 1, or ''
 * @property {string} view 'meaning' for the page on the facts, else ''
 * @property {string} about the chapter of that page, or ''
 */

/** Reads an address's search part; what it cannot read it takes as not said. @returns {Place} */
export function readPlace(search) {
  const params = new URLSearchParams(search);
  const text = (name, pattern) => (pattern.test(params.get(name) ?? '') ? params.get(name) : '');
  const filters = {};
  for (const dimension of DIMENSIONS) {
    filters[dimension] = [...new Set(params.getAll(dimension).filter((value) => value !== '' && value !== '!'))];
  }
  return {
    q: (params.get('q') ?? '').trim(),
    match: params.get('match') === 'any' ? 'any' : 'all',
    lenient: params.get('lenient') === 'true',
    filters,
    from: text('from', /^\d{4}-\d{2}-\d{2}$/),
    to: text('to', /^\d{4}-\d{2}-\d{2}$/),
    list: params.get('list') === 'events' ? 'events' : 'articles',
    sort: SORTS.includes(params.get('sort')) ? params.get('sort') : '',
    shown: Math.min(MOST_SHOWN, Number(text('shown', /^\d{1,4}$/))),
    zoom: text('zoom', /^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/),
    article: params.get('article') ?? '',
    fact: text('fact', /^[1-9]\d{0,2}$/),
    view: params.get('view') === 'meaning' ? 'meaning' : '',
    about: text('about', /^[a-z]+$/),
  };
}

/** The address of a place; what is usual is left out. */
export function address(place) {
  const params = searchParams(place);
  if (place.list !== 'articles') params.set('list', place.list);
  if (place.shown !== 0) params.set('shown', String(place.shown));
  for (const name of ['sort', 'zoom', 'article', 'fact', 'view', 'about']) {
    if (place[name] !== '') params.set(name, place[name]);
  }
  const text = params.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** The part of a place that decides what is found: query, filters, days. */
export function searchParams(place) {
  const params = new URLSearchParams();
  if (place.q !== '') params.set('q', place.q);
  if (place.match === 'any') params.set('match', 'any');
  if (place.lenient) params.set('lenient', 'true');
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

/** Hits that one press of "more" adds. */
export function stepOf(place) {
  return STEPS[place.list];
}

/** Hits that a place shows. */
export function shownOf(place) {
  return Math.max(place.shown, stepOf(place));
}

/** Whether nothing narrows the collection. */
export function isEverything(place) {
  return searchParams(place).size === 0;
}

/** The list itself, with nothing lying over it. */
export function listOf(place) {
  return {...place, article: '', fact: '', view: '', about: ''};
}
