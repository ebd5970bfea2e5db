package kordon.extraction;

import java.time.temporal.ChronoUnit;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A time named in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param date the day, month or year; absent where it can't be told
 */
record DayMention(int first, int last, @Nullable EventDate date, Kind kind) {

    enum Kind {
        /** When something happened. */
        DEED,
        /** The same, counted from what was told before: "a day earlier". */
        SHIFT,
        /** When somebody said something, and only by the way when it happened. */
        SPEECH,
        /** "A day after": when that happened which is told next. */
        NEXT,
        /** Another time than the rest, that is not told: "another night". */
        ELSEWHEN
    }

    boolean spoken() {
        return kind == Kind.SPEECH;
    }

    /** Whether it names one day. */
    boolean isDay() {
        return date != null && date.precision() == ChronoUnit.DAYS;
    }
}
