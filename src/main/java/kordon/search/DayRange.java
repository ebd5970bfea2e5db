package kordon.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from the first day, absent where it is open
 * @param to the last day, inclusive, absent where it is open
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day, and what has none as well. */
    public static final DayRange ALL = new DayRange(null, null);

    /** Whether nothing is asked of the day. */
    public boolean isAll() {
        return from == null && to == null;
    }

    /** The first day, in days since 1970. */
    long first() {
        return from == null ? Long.MIN_VALUE : from.toEpochDay();
    }

    /** The last day, in days since 1970. */
    long last() {
        return to == null ? Long.MAX_VALUE : to.toEpochDay();
    }
}
