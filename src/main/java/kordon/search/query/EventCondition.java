package kordon.search.query;

import java.util.Set;
import kordon.index.Dimension;
import kordon.index.EventNumber;

/** What a word of a query asks of an event. All of a query's conditions must be met by one and the same event. */
public sealed interface EventCondition {

    /**
     * {@code region:belgorod}, {@code -weapon:drone}.
     *
     * @param values codes, of which the event must have one, or none where {@code excluded}
     */
    record HasValue(Dimension dimension, Set<String> values, boolean excluded) implements EventCondition {}

    /**
     * {@code killed:>5}: the article gives the number, and it lies in the range.
     *
     * @param least inclusive
     * @param most inclusive
     */
    record HasNumber(EventNumber number, long least, long most) implements EventCondition {}
}
