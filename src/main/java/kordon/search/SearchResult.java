package kordon.search;

import java.util.List;
import java.util.Map;
import kordon.index.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The articles that answer a {@link SearchRequest}, all of one snapshot of the index.
 *
 * @param hits those of the page asked for
 * @param complete whether there was time to see everything; else counts and hits are of what was seen
 * @param next where the hits after them begin; absent where there are none
 */
public record SearchResult(
        Overview overview, List<Hit> hits, @Nullable Cursor next, boolean complete) {

    /** Articles that match. */
    public long total() {
        return overview.articles();
    }

    public Map<Dimension, List<FacetValue>> facets() {
        return overview.facets();
    }
}
