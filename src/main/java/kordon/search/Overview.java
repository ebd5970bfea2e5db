package kordon.search;

import java.util.List;
import java.util.Map;
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
        Map<Dimension, Integer> unlisted) {}
