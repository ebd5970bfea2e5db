package kordon.search;

import kordon.index.IndexSnapshot;
import kordon.search.query.CompiledQuery;

/**
 * Criteria over one snapshot of the index.
 *
 * @param query that of the criteria
 * @param limit how long the answer may take
 * @param recent what met the criteria of the last questions
 * @param columns what filters and facets go by
 */
record Question(
        Criteria criteria,
        CompiledQuery query,
        IndexSnapshot snapshot,
        TimeLimit limit,
        RecentMatches recent,
        ColumnStore columns) {

    /** Whether it asks for everything, whose counts are known. */
    boolean isEverything() {
        return query.isEverything()
                && criteria.filters().isEmpty()
                && criteria.days().isAll()
                && criteria.published().isAll();
    }
}
