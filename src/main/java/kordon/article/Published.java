package kordon.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as the page says: the day, the time where known, the zone where known. Days
 * named in the article ("overnight", "on Tuesday") are counted from {@code day}, which is the outlet's own.
 *
 * @param day the calendar day at the outlet
 * @param time the day and time at the outlet, to the second; absent where only the day is known
 * @param offset the outlet's offset from UTC; only with a time
 */
public record Published(
        LocalDate day,
        @Nullable LocalDateTime time,
        @Nullable ZoneOffset offset) implements Comparable<Published> {

    public Published {
        if (time != null && !time.toLocalDate().equals(day)) {
            throw new IllegalArgumentException(time + " is not on " + day);
        }
        if (offset != null && time == null) {
            throw new IllegalArgumentException("an offset needs a time");
        }
    }

    public static Published on(LocalDate day) {
        return new Published(day, null, null);
    }

    public static Published at(LocalDateTime time, @Nullable ZoneOffset offset) {
        LocalDateTime seconds = time.truncatedTo(ChronoUnit.SECONDS);
        return new Published(seconds.toLocalDate(), seconds, offset);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws DateTimeParseException where the text is of another form
     */
    public static Published parse(String iso) {
        if (iso.length() <= 10) {
            return on(LocalDate.parse(iso));
        }
        if (iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10) {
            OffsetDateTime time = OffsetDateTime.parse(iso);
            return at(time.toLocalDateTime(), time.getOffset());
        }
        return at(LocalDateTime.parse(iso), null);
    }

    /** Seconds since 1970 for sorting: midnight where no time is known, UTC where no zone is. */
    public long epochSecond() {
        LocalDateTime at = time != null ? time : day.atStartOfDay();
        return at.toEpochSecond(offset != null ? offset : ZoneOffset.UTC);
    }

    @Override
    public int compareTo(Published other) {
        return Long.compare(epochSecond(), other.epochSecond());
    }

    /** ISO 8601: {@code 2024-05-17}, {@code 2024-05-17T08:30:00} or {@code 2024-05-17T08:30:00+03:00}. */
    @Override
    public String toString() {
        if (time == null) {
            return day.toString();
        }
        return offset != null ? OffsetDateTime.of(time, offset).toString() : time.toString();
    }
}
