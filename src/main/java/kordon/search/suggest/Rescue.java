package kordon.search.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to ask instead where nothing is found. All totals are exact, of articles or of events as the question asked for, and
 * of the same snapshot or a newer one.
 *
 * @param didYouMean the query with its unknown words corrected, under the same filters
 * @param relax the questions that leave out one filter or one part of the query, the largest total first
 */
public record Rescue(@Nullable Correction didYouMean, List<Relaxation> relax) {

    /** Where something was found. */
    public static final Rescue NONE = new Rescue(null, List.of());

    /** A query that finds something. */
    public record Correction(String query, long total) {}

    /**
     * A question without one of its parts.
     *
     * @param parameter what to leave out: the name of a dimension, {@code days} or {@code published} for first and last day
     *     together, or {@code q} for a part of the query
     * @param values what it asked for
     * @param query the query of the looser question
     * @param total what this would give
     */
    public record Relaxation(String parameter, List<String> values, String query, long total) {}
}
