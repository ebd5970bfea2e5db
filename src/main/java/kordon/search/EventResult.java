package kordon.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that answer a {@link SearchRequest}, all of one snapshot of the index. Facets count articles here as well.
 *
 * @param hits those of the page asked for
 * @param complete whether there was time to see everything; else counts and hits are of what was seen
 * @param next where the hits after them begin; absent where there are none
 */
public record EventResult(
        Overview overview, List<EventHit> hits, @Nullable Cursor next, boolean complete) {

    /** Events that fit. */
    public long total() {
        return overview.events();
    }
}
