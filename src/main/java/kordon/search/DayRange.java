package kordon.search;

import java.time.LocalDate;
import kordon.Failure;
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

    /** A last day that lies before the first. */
    public static final class Reversed extends Failure {
        private static final long serialVersionUID = 1L;

        private Reversed(String message) {
            super(message);
        }
    }

    /**
     * A stretch as someone asks for it.
     *
     * @param first what the first day is called there; {@code last} likewise
     * @throws Reversed where the last lies before the first
     */
    public static DayRange asked(String first, @Nullable LocalDate from, String last, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Reversed("%s (%s) lies before %s (%s).".formatted(last, to, first, from));
        }
        return new DayRange(from, to);
    }

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
