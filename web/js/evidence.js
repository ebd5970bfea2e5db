// The body of an article cut at every edge of a mark, so that query words, evidence and the words behind one fact can
// overlap freely.

/**
 * Pieces of one paragraph, in order, each with what holds for all of it.
 *
 * @param {string} body the whole body
 * @param {number} start where the paragraph starts in it
 * @param {number} end where it ends
 * @param {[number, number][]} marks the query's words
 * @param {[number, number][][]} evidence by fact
 * @param {[number, number][]} exact the words behind the fact in focus
 * @returns {{text: string, marked: boolean, facts: number[], ends: number[], exact: boolean}[]} facts the piece is
 *     evidence for; those whose evidence ends with it
 */
export function pieces(body, start, end, marks, evidence, exact) {
  const edges = new Set([start, end]);
  const within = (stretches) => stretches.filter(([from, to]) => from < end && to > start);
  const near = {marks: within(marks), exact: within(exact), evidence: evidence.map(within)};
  for (const [from, to] of [...near.marks, ...near.exact, ...near.evidence.flat()]) {
    edges.add(Math.max(start, from));
    edges.add(Math.min(end, to));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1];
    const covers = (stretches) => stretches.some(([s, e]) => s <= from && e >= to);
    const facts = near.evidence.flatMap((stretches, fact) => (covers(stretches) ? [fact] : []));
    return {
      text: body.slice(from, to),
      marked: covers(near.marks),
      exact: covers(near.exact),
      facts,
      ends: facts.filter((fact) => near.evidence[fact].some(([, e]) => Math.min(e, end) === to)),
    };
  });
}
