package kordon.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/** The days that an article has spoken of so far, from which relative words count. */
final class Almanac {
    /** The day that relative words count from; absent where neither metadata nor the text give one. */
    private @Nullable LocalDate anchor;
    /** The day that the text last spoke of. */
    private @Nullable LocalDate last;
    /** The first day that it spoke of. */
    private @Nullable LocalDate main;
    /** The month that it last spoke of. */
    private @Nullable YearMonth month;

    Almanac(@Nullable LocalDate published) {
        anchor = published;
        last = published;
    }

    /** The day of publication, or the first whole date of the text. */
    @Nullable
    LocalDate anchor() {
        return anchor;
    }

    /** The day that the text last spoke of, where relative words can be resolved at all. */
    @Nullable
    LocalDate last() {
        return anchor == null ? null : last;
    }

    /** A day counted from the day of publication; absent where that is not known. */
    @Nullable
    EventDate fromAnchor(int days) {
        return anchor == null ? null : EventDate.day(anchor.plusDays(days));
    }

    /** A day counted from the day that the text last spoke of. */
    @Nullable
    EventDate fromLast(int days) {
        return last == null || anchor == null ? null : EventDate.day(last.plusDays(days));
    }

    /** The month that the text last spoke of, else that of publication. */
    @Nullable
    YearMonth month() {
        return month != null ? month : anchor == null ? null : YearMonth.from(anchor);
    }

    /** A new paragraph speaks of the article's first day again. */
    void nextParagraph() {
        last = main != null ? main : anchor;
    }

    /** "October was worse": the month of the days that follow. */
    void enterMonth(int named) {
        if (anchor != null) {
            month = YearMonth.of(anchor.getYear() - (later(named, 1, false) ? 1 : 0), named);
        }
    }

    void remember(@Nullable EventDate date, boolean spoken) {
        if (date == null) {
            return;
        }
        if (date.precision() == ChronoUnit.DAYS) {
            last = date.first();
            main = main == null && !spoken ? last : main;
        }
        if (date.precision() != ChronoUnit.YEARS) {
            month = YearMonth.from(date.first());
        }
    }

    @Nullable
    EventDate resolve(int day, int month, @Nullable Integer year, boolean before) {
        if (year == null && anchor == null) {
            return null;
        }
        try {
            if (day == 0) {
                int of = year != null ? year : anchor.getYear() - (later(month, 1, before) ? 1 : 0);
                return EventDate.month(YearMonth.of(of, month));
            }
            int of = year != null ? year : anchor.getYear() - (later(month, day, before) ? 1 : 0);
            LocalDate date = LocalDate.of(of, month, day);
            if (anchor == null) {
                anchor = date;
                last = date;
            }
            return EventDate.day(date);
        } catch (DateTimeException e) {
            // "31 June" is a slip of the text, not a day.
            return null;
        }
    }

    /** The day that every article names for context. */
    boolean isStartOfWar(EventDate date) {
        boolean then = date.first().getYear() == 2022 && date.first().getMonthValue() == 2
                || date.first().getYear() == 2014 && date.precision() != ChronoUnit.DAYS;
        return then && anchor != null && anchor.isAfter(date.first().plusMonths(2));
    }

    boolean later(int month, int day, boolean before) {
        LocalDate limit = anchor;
        boolean sameMonth = before && limit.getMonthValue() == month;
        return sameMonth
                || month > limit.getMonthValue()
                || month == limit.getMonthValue() && day > limit.getDayOfMonth() + 1;
    }
}
