package kordon.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import kordon.index.Dimension;

/**
 * Asks how much of what matches falls into which time.
 *
 * @param of what is counted, by its own day
 * @param days which days are looked at
 */
public record HistogramRequest(Criteria criteria, Of of, Interval interval, Days days) {

    /** What is counted. */
    public enum Of {
        /** Events that fit, by the day of the attack. */
        EVENTS,
        /** Articles that match, by the day of publication, the outlet's own. */
        ARTICLES
    }

    /** Which days are looked at. */
    public enum Days {
        /**
         * All: whatever the criteria choose of the day that is counted by (event days and dates, or days of publication)
         * is passed over, so that a time line shows what lies beside the stretch that a reader brushed.
         */
        ALL,
        /** Those that the criteria choose, so that the counts add up to what a search finds. */
        CHOSEN
    }

    /** The length of a bucket. */
    public enum Interval {
        DAY(Period.ofDays(1)) {
            @Override
            LocalDate start(LocalDate day) {
                return day;
            }
        },
        /** From Monday to Sunday. */
        WEEK(Period.ofWeeks(1)) {
            @Override
            LocalDate start(LocalDate day) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
        },
        MONTH(Period.ofMonths(1)) {
            @Override
            LocalDate start(LocalDate day) {
                return day.withDayOfMonth(1);
            }
        };

        private final Period length;

        Interval(Period length) {
            this.length = length;
        }

        /** The first day of the bucket that holds a day. */
        abstract LocalDate start(LocalDate day);

        /** The first day of the next bucket. */
        LocalDate next(LocalDate start) {
            return start.plus(length);
        }
    }

    /** The criteria without what is passed over. */
    public Criteria counted() {
        if (days == Days.CHOSEN) {
            return criteria;
        }
        return of == Of.EVENTS
                ? criteria.on(DayRange.ALL).with(Dimension.DATE, Selection.NOTHING)
                : criteria.publishedOn(DayRange.ALL);
    }
}
