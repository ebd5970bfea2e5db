package kordon.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kordon.index.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One question to the index.
 *
 * @param query in the query language of {@code kordon.search.query}; empty asks for everything
 * @param match whether all words must be found, or any
 * @param filters chosen facet values; all must be met by one and the same event
 * @param from first event day, inclusive
 * @param to last event day, inclusive
 * @param page 1 for the first
 * @param size hits a page, 0 for counts alone
 */
public record SearchRequest(
        String query,
        Match match,
        Map<Dimension, Selection> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size) {

    /** The largest {@code size}. */
    public static final int MOST_HITS = 100;

    /** How words without an operator between them combine. */
    public enum Match {
        ALL,
        ANY
    }

    /** The order of the hits. Articles without a date of publication come last where it decides. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public SearchRequest {
        if (page < 1 || size < 0 || size > MOST_HITS) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
        EnumMap<Dimension, Selection> copy = new EnumMap<>(Dimension.class);
        filters.forEach((dimension, selection) -> {
            if (!selection.isEmpty()) {
                copy.put(dimension, selection);
            }
        });
        filters = copy;
    }

    /** The first page of ten by relevance, all words required, no filter. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Match.ALL, Map.of(), null, null, Sort.RELEVANCE, 1, 10);
    }
}
