// Days as ISO strings, which sort as they follow each other; and even steps over a stretch of them.

const DAY = 86_400_000;

/** Days from one day to another, both counted. */
export function length(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

export function plus(day, days) {
  return iso(Date.parse(day) + days * DAY);
}

/** First day of the day's month, of its week (Monday), or the day itself. */
function startOf(day, interval) {
  if (interval === 'month') return `${day.slice(0, 7)}-01`;
  return interval === 'day' ? day : plus(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function next(start, interval) {
  if (interval !== 'month') return plus(start, interval === 'day' ? 1 : 7);
  const [year, month] = start.split('-').map(Number);
  return iso(Date.UTC(year, month, 1));
}

function iso(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}

/** @returns {{from: string, to: string}[]} all days, weeks or months that a stretch touches */
export function steps(from, to, interval) {
  const found = [];
  for (let at = startOf(from, interval); at <= to; at = next(at, interval)) {
    found.push({from: at, to: plus(next(at, interval), -1)});
  }
  return found;
}

/** The interval at which a stretch is best seen: some dozens of bars, never hundreds. */
export function intervalOf(from, to) {
  const days = length(from, to);
  return days <= 100 ? 'day' : days <= 740 ? 'week' : 'month';
}
