package kordon.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import kordon.event.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article's times count from: its day of publication, and the days that the text has told of so far. Days without
 * a year are the last such days up to publication; where that is not known, only dates with a year of their own are
 * resolved, and the first of these then serves in its place.
 */
final class DayContext {
    /** The day that relative words count from; absent where neither metadata nor the text give one. */
    private @Nullable LocalDate anchor;
    /** The day that the paragraph last spoke of, at its beginning the article's. */
    private @Nullable LocalDate last;
    /** The day that the text last spoke of, in whichever paragraph. */
    private @Nullable LocalDate latest;
    /** The first day that it spoke of. */
    private @Nullable LocalDate main;
    /** The month that it last spoke of. */
    private @Nullable YearMonth month;

    private int paragraph;

    DayContext(@Nullable LocalDate published) {
        anchor = published;
        last = published;
    }

    void enter(int next) {
        if (next != paragraph) {
            paragraph = next;
            last = main != null ? main : anchor;
        }
    }

    /** Notes what a sentence spoke of; only one that tells of something that happened can tell the article's day. */
    void remember(DayMention day, boolean happening) {
        EventDate date = day.date();
        if (date == null) {
            return;
        }
        if (date.precision() == ChronoUnit.DAYS) {
            last = date.first();
            latest = last;
            main = main == null && happening && !day.spoken() ? last : main;
        }
        if (date.precision() != ChronoUnit.YEARS) {
            month = YearMonth.from(date.first());
        }
    }

    /** A day counted from publication. */
    @Nullable
    EventDate fromPublication(int days) {
        return anchor == null ? null : EventDate.day(anchor.plusDays(days));
    }

    /** A day counted from the one that the paragraph last spoke of. */
    @Nullable
    EventDate fromLast(int days) {
        return last == null || anchor == null ? null : EventDate.day(last.plusDays(days));
    }

    /** A day counted from the one that the text last spoke of. */
    @Nullable
    EventDate fromLatest(int days) {
        return latest == null || anchor == null ? null : EventDate.day(latest.plusDays(days));
    }

    @Nullable
    EventDate months(int shift) {
        return anchor == null ? null : EventDate.month(YearMonth.from(anchor).plusMonths(shift));
    }

    @Nullable
    EventDate years(int shift) {
        return anchor == null ? null : EventDate.year(anchor.getYear() + shift);
    }

    /** A distance from publication, from the day last spoken of in the paragraph (back), or in the text (on). */
    @Nullable
    EventDate resolve(Distance distance) {
        LocalDate told = latest != null ? latest : anchor;
        LocalDate from = switch (distance.direction()) {
            case AGO -> anchor;
            case BACK -> last;
            case ON -> told;
        };
        if (from == null || anchor == null) {
            return null;
        }
        int count = distance.direction() == Distance.Direction.ON ? distance.count() : -distance.count();
        EventDate date = switch (distance.unit()) {
            case 1, 7 -> EventDate.day(from.plusDays((long) count * distance.unit()));
            case 30 -> EventDate.month(YearMonth.from(from).plusMonths(count));
            default -> EventDate.year(from.getYear() + count);
        };
        return date.first().isAfter(anchor) ? null : date;
    }

    /** Which of the days of a name is meant. */
    enum Week {
        /** The last one, publication's day included. */
        NEAREST,
        /** The last one before publication's day. */
        BEFORE,
        /** A week before the nearest. */
        WEEK_AGO,
        /** That of the calendar week before. */
        LAST_WEEK,
        NEXT
    }

    @Nullable
    EventDate weekday(DayOfWeek day, Week week) {
        if (anchor == null) {
            return null;
        }
        LocalDate nearest = anchor.with(TemporalAdjusters.previousOrSame(day));
        return EventDate.day(
                switch (week) {
                    case NEAREST -> nearest;
                    case BEFORE -> anchor.with(TemporalAdjusters.previous(day));
                    case WEEK_AGO -> nearest.minusWeeks(1);
                    case LAST_WEEK ->
                        anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .minusWeeks(1)
                                .with(TemporalAdjusters.nextOrSame(day));
                    case NEXT -> anchor.with(TemporalAdjusters.next(day));
                });
    }

    /** A day of the month that the text last spoke of, or of publication's. */
    @Nullable
    EventDate ofMonth(int day) {
        YearMonth of = month != null ? month : anchor == null ? null : YearMonth.from(anchor);
        return of != null && of.isValidDay(day) ? EventDate.day(of.atDay(day)) : null;
    }

    /** A date as written; absent where its year is open, or where the calendar has no such day. */
    @Nullable
    EventDate resolve(WrittenDate written) {
        Integer year = written.year();
        if (year == null && anchor != null) {
            boolean later = isLater(written.month(), Math.max(1, written.day()), written.before());
            year = anchor.getYear() + (written.years() != null ? written.years() : later ? -1 : 0);
        }
        if (year == null) {
            return null;
        }
        try {
            if (written.month() == 0) {
                return EventDate.year(year);
            }
            if (written.day() == 0) {
                return EventDate.month(YearMonth.of(year, written.month()));
            }
            LocalDate date = LocalDate.of(year, written.month(), written.day());
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

    /** Notes a month that is spoken of by its name alone, as the one that days of the month are of. */
    void speakOf(WrittenDate written) {
        if (written.day() == 0 && written.year() == null && anchor != null) {
            month = YearMonth.of(anchor.getYear() - (isLater(written.month(), 1, false) ? 1 : 0), written.month());
        }
    }

    private boolean isLater(int month, int day, boolean before) {
        boolean sameMonth = before && anchor.getMonthValue() == month;
        return sameMonth
                || month > anchor.getMonthValue()
                || month == anchor.getMonthValue() && day > anchor.getDayOfMonth() + 1;
    }

    /** The day that every article names for context. */
    boolean isStartOfWar(EventDate date) {
        boolean then = date.first().getYear() == 2022
                        && (date.first().getMonthValue() == 2 || date.precision() == ChronoUnit.YEARS)
                || date.first().getYear() == 2014 && date.precision() != ChronoUnit.DAYS;
        return then && anchor != null && anchor.isAfter(date.first().plusMonths(2));
    }
}
