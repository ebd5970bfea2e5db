package kordon.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kordon.index.Dimension;

/**
 * What a request finds as a whole, exactly.
 *
 * @param articles that match
 * @param events of these articles that fit; all of them where nothing is asked of events
 * @param sources of these articles
 * @param facets the top-level values of every dimension with their counts of articles, most frequent first (dates: newest
 *     first); of a long dimension the most frequent and those chosen
 * @param unlisted how many more top-level values a dimension has, where it has more
 */
public record Overview(
        long articles,
        long events,
        long sources,
        Map<Dimension, List<FacetValue>> facets,
        Map<Dimension, Integer> unlisted) {

    /**
     * What another engine has counted, as trees of values.
     *
     * @param counts by dimension, the articles that choosing a value alone there would give, for every value that some
     *     article has
     */
    public static Overview of(Criteria criteria, long articles, long events, Map<Dimension, Map<String, Long>> counts) {
        return of(criteria, articles, events, dimension -> DimensionCounts.of(dimension, counts.get(dimension)));
    }

    /** What was counted, as trees of values. */
    static Overview of(Criteria criteria, long articles, long events, Function<Dimension, DimensionCounts> countsOf) {
        Map<Dimension, List<FacetValue>> facets = new EnumMap<>(Dimension.class);
        Map<Dimension, Integer> unlisted = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            FacetTree.Level level = new FacetTree(dimension, criteria, countsOf.apply(dimension)).build();
            facets.put(dimension, level.values());
            if (level.unlisted() > 0) {
                unlisted.put(dimension, level.unlisted());
            }
        }
        return new Overview(articles, events, sources(criteria, countsOf.apply(Dimension.SOURCE)), facets, unlisted);
    }

    /** The sources of the articles that match criteria; each article has one at most. */
    private static long sources(Criteria criteria, DimensionCounts counts) {
        Selection selection = criteria.selection(Dimension.SOURCE);
        return IntStream.range(0, counts.size())
                .filter(number -> counts.articles(number) > 0 && selection.admits(counts.value(number)))
                .count();
    }
}
