package kordon.search;

import java.util.List;
import java.util.Map;
import kordon.index.Dimension;

/**
 * The answer to a {@link SearchRequest}, all of one snapshot of the index.
 *
 * @param total articles that match
 * @param hits those of the page asked for
 * @param facets the top-level values of every dimension with their counts, most frequent first (dates: newest first)
 */
public record SearchResult(long total, List<Hit> hits, Map<Dimension, List<FacetValue>> facets) {}
