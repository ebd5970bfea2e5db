package kordon.search.suggest;

import kordon.index.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Something in the index that the end of a typed text may be the beginning of.
 *
 * @param text what the search box holds once it is chosen: what stood before, and its query
 * @param label its name
 * @param rest what stood before the completed words, for those who set the filter instead
 * @param query what finds it
 * @param dimension whose filter it is; absent for places and titles
 * @param value the filter's value; absent likewise
 * @param count articles that {@code query} alone finds, exactly; never 0
 */
public record Suggestion(
        Kind kind,
        String text,
        String label,
        String rest,
        String query,
        @Nullable Dimension dimension,
        @Nullable String value,
        long count) {

    /** What a suggestion is of. */
    public enum Kind {
        REGION,
        WEAPON,
        SIDE,
        PLACE,
        TITLE
    }
}
