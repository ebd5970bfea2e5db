package kordon.search;

import java.io.IOException;
import kordon.index.EventNumber;
import kordon.index.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.NumericUtils;

/**
 * What the order of hits goes by, in one segment: two numbers for each hit, the larger the earlier. A hit is an article
 * with all its events that fit, or an article with the one event that is the hit.
 */
abstract class SortKeys {
    /** Behind everything that has what the order goes by. */
    static final long ABSENT = Long.MIN_VALUE;

    long first;
    long second;

    /** Reads the numbers of a hit with some of the events that fit, from one up to but not including another. */
    abstract void read(int article, float score, FittingEvents events, int from, int to) throws IOException;

    /** For an order in one segment, of articles or of events. */
    static SortKeys of(SearchRequest.Sort sort, Recency recency, boolean ofEvents, LeafReaderContext leaf)
            throws IOException {
        return switch (sort) {
            case RELEVANCE -> new Relevance(recency, numbers(leaf, Schema.PUBLISHED_DAY));
            case NEWEST -> ofEvents ? eventDay(leaf, true) : new Publication(numbers(leaf, Schema.PUBLISHED), true);
            case OLDEST -> ofEvents ? eventDay(leaf, false) : new Publication(numbers(leaf, Schema.PUBLISHED), false);
            case CASUALTIES -> new Worst(number(leaf, EventNumber.KILLED), number(leaf, EventNumber.INJURED), true);
            case DOWNED -> new Worst(number(leaf, EventNumber.DOWNED), number(leaf, EventNumber.LAUNCHED), false);
        };
    }

    private static NumericDocValues numbers(LeafReaderContext leaf, String field) throws IOException {
        return DocValues.getNumeric(leaf.reader(), field);
    }

    private static NumericDocValues number(LeafReaderContext leaf, EventNumber number) throws IOException {
        return numbers(leaf, Schema.field(number));
    }

    /** A month or year stands with its last day among the newest, with its first among the oldest. */
    private static SortKeys eventDay(LeafReaderContext leaf, boolean newestFirst) throws IOException {
        NumericDocValues firstDay = numbers(leaf, Schema.FIRST_DAY);
        NumericDocValues lastDay = numbers(leaf, Schema.LAST_DAY);
        return new EventDay(newestFirst ? lastDay : firstDay, newestFirst ? firstDay : lastDay, newestFirst);
    }

    /** A number that sorts as a score does. */
    static long ofScore(float score) {
        return NumericUtils.floatToSortableInt(score);
    }

    /** The score that {@link #ofScore} was made of. */
    static float scoreOf(long first) {
        return NumericUtils.sortableIntToFloat((int) first);
    }

    private static final class Relevance extends SortKeys {
        private final Recency recency;
        private final NumericDocValues day;

        Relevance(Recency recency, NumericDocValues day) {
            this.recency = recency;
            this.day = day;
        }

        @Override
        void read(int article, float score, FittingEvents events, int from, int to) throws IOException {
            first = ofScore(
                    recency != Recency.OFF && day.advanceExact(article)
                            ? score * recency.factor(day.longValue())
                            : score);
        }
    }

    private static final class Publication extends SortKeys {
        private final NumericDocValues time;
        private final boolean newestFirst;

        Publication(NumericDocValues time, boolean newestFirst) {
            this.time = time;
            this.newestFirst = newestFirst;
        }

        @Override
        void read(int article, float score, FittingEvents events, int from, int to) throws IOException {
            first = !time.advanceExact(article) ? ABSENT : newestFirst ? time.longValue() : -time.longValue();
        }
    }

    private static final class EventDay extends SortKeys {
        private final NumericDocValues day;
        private final NumericDocValues otherDay;
        private final boolean newestFirst;

        EventDay(NumericDocValues day, NumericDocValues otherDay, boolean newestFirst) {
            this.day = day;
            this.otherDay = otherDay;
            this.newestFirst = newestFirst;
        }

        @Override
        void read(int article, float score, FittingEvents events, int from, int to) throws IOException {
            int event = events.document(from);
            boolean dated = day.advanceExact(event) && otherDay.advanceExact(event);
            first = !dated ? ABSENT : newestFirst ? day.longValue() : -day.longValue();
            second = !dated ? ABSENT : newestFirst ? otherDay.longValue() : -otherDay.longValue();
        }
    }

    /** The event with the largest numbers, the first before the second. */
    private static final class Worst extends SortKeys {
        private final NumericDocValues main;
        private final NumericDocValues other;
        private final boolean eitherCounts;

        /**
         * Goes by two numbers of events.
         *
         * @param eitherCounts whether an event with the second alone stands as one whose first is 0
         */
        Worst(NumericDocValues main, NumericDocValues other, boolean eitherCounts) {
            this.main = main;
            this.other = other;
            this.eitherCounts = eitherCounts;
        }

        @Override
        void read(int article, float score, FittingEvents events, int from, int to) throws IOException {
            first = ABSENT;
            second = ABSENT;
            for (int i = from; i < to; i++) {
                int event = events.document(i);
                boolean hasMain = main.advanceExact(event);
                boolean hasOther = other.advanceExact(event);
                if (hasMain || eitherCounts && hasOther) {
                    long mine = hasMain ? main.longValue() : 0;
                    long others = hasOther ? other.longValue() : 0;
                    if (mine > first || mine == first && others > second) {
                        first = mine;
                        second = others;
                    }
                }
            }
        }
    }
}
