package kordon.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The day on which an attack happened, or the month or year where the text is no more exact.
 *
 * @param first the first day of the stretch
 * @param precision how long the stretch is: {@code DAYS}, {@code MONTHS} or {@code YEARS}
 */
public record EventDate(LocalDate first, ChronoUnit precision) {

    public EventDate {
        boolean aligned = switch (precision) {
            case DAYS -> true;
            case MONTHS -> first.getDayOfMonth() == 1;
            case YEARS -> first.getDayOfYear() == 1;
            default -> false;
        };
        if (!aligned) {
            throw new IllegalArgumentException(first + " is not the first day of one of " + precision);
        }
    }

    public static EventDate day(LocalDate day) {
        return new EventDate(day, ChronoUnit.DAYS);
    }

    public static EventDate month(YearMonth month) {
        return new EventDate(month.atDay(1), ChronoUnit.MONTHS);
    }

    public static EventDate year(int year) {
        return new EventDate(LocalDate.of(year, 1, 1), ChronoUnit.YEARS);
    }

    /** Reads {@code 2024}, {@code 2024-05} or {@code 2024-05-17}; empty where the text is no such date. */
    public static Optional<EventDate> parse(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> Optional.of(year(Integer.parseInt(iso)));
                case 7 -> Optional.of(month(YearMonth.parse(iso)));
                case 10 -> Optional.of(day(LocalDate.parse(iso)));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The last day of the stretch. */
    public LocalDate last() {
        return first.plus(1, precision).minusDays(1);
    }

    /** ISO 8601 to its precision. */
    @Override
    public String toString() {
        return first.toString()
                .substring(
                        0,
                        switch (precision) {
                            case YEARS -> 4;
                            case MONTHS -> 7;
                            default -> 10;
                        });
    }
}
