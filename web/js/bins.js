// The time axis: from the date facet to even steps of days, months or years.

const DAY = 86_400_000;

/** The narrowest and the widest stretch drawn by days, and the widest by months. */
const DAYS_AT_LEAST = 21;
const DAYS_AT_MOST = 92;
const MONTHS_AT_MOST = 84;

/**
 * Even steps over the days that the facet knows, within the bounds where they are given. A date that is no more exact
 * than its month or year stands in steps of that size only.
 *
 * @param values the date facet, years with months with days
 * @returns {{unit: 'day'|'month'|'year', steps: {value: string, from: string, to: string, count: number}[]}}
 */
export function bins(values, from, to) {
  const days = leaves(values, 10);
  const months = leaves(values, 7);
  const years = leaves(values, 4);
  let firstDay = from || first(days, months, years);
  let lastDay = to || last(days, months, years);
  if (firstDay === '' || lastDay === '' || firstDay > lastDay) return {unit: 'month', steps: []};
  // A few days alone would fill the axis with blocks: show the months around them, unless the reader chose the days.
  if (from === '' && Date.parse(lastDay) - Date.parse(firstDay) < DAYS_AT_LEAST * DAY) firstDay = startOf(firstDay, 'month');
  if (to === '' && Date.parse(lastDay) - Date.parse(firstDay) < DAYS_AT_LEAST * DAY) lastDay = iso(Date.parse(next(lastDay, 'month')) - DAY);
  const length = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY + 1;
  const unit = length <= DAYS_AT_MOST ? 'day' : length <= MONTHS_AT_MOST * 31 ? 'month' : 'year';
  const counts = {day: days, month: months, year: years}[unit];
  const steps = [];
  for (let at = startOf(firstDay, unit); at <= lastDay && steps.length < 400; at = next(at, unit)) {
    const value = at.slice(0, {day: 10, month: 7, year: 4}[unit]);
    steps.push({value, from: at, to: iso(Date.parse(next(at, unit)) - DAY), count: counts.get(value) ?? 0});
  }
  return {unit, steps};
}

function leaves(values, length, into = new Map()) {
  for (const {value, count, children} of values) {
    if (value.length === length) into.set(value, count);
    else leaves(children, length, into);
  }
  return into;
}

function first(days, months, years) {
  const starts = [...days.keys(), ...[...months.keys()].map((m) => `${m}-01`), ...[...years.keys()].map((y) => `${y}-01-01`)];
  const known = days.size > 0 ? [...days.keys()] : starts;
  return known.sort()[0] ?? '';
}

function last(days, months, years) {
  const ends = [...days.keys(), ...(days.size > 0 ? [] : [...months.keys()].map((m) => `${m}-28`)), ...(days.size + months.size > 0 ? [] : [...years.keys()].map((y) => `${y}-12-31`))];
  return ends.sort().at(-1) ?? '';
}

function startOf(day, unit) {
  return unit === 'day' ? day : unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function next(day, unit) {
  const [year, month, date] = day.split('-').map(Number);
  return iso(unit === 'day' ? Date.UTC(year, month - 1, date + 1) : unit === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1));
}

function iso(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}
