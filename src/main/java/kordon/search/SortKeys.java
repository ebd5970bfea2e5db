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
            case NEWEST -> ofEvents ? eventDay(leaf, true) : published(leaf, true);
            case OLDEST -> ofEvents ? eventDay(leaf, false) : published(leaf, false);
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
        return new Time(true, newestFirst ? lastDay : firstDay, newestFirst ? firstDay : lastDay, newestFirst);
    }

    private static SortKeys published(LeafReaderContext leaf, boolean newestFirst) throws IOException {
        return new Time(false, numbers(leaf, Schema.PUBLISHED), numbers(leaf, Schema.PUBLISHED_DAY), newestFirst);
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

    private static final class Time extends SortKeys {
        private final boolean ofEvents;
        private final NumericDocValues main;
        private final NumericDocValues other;
        private final boolean newestFirst;

        Time(boolean ofEvents, NumericDocValues main, NumericDocValues other, boolean newestFirst) {
            this.ofEvents = ofEvents;
            this.main = main;
            this.other = other;
            this.newestFirst = newestFirst;
        }

        @Override
        void read(int article, float score, FittingEvents events, int from, int to) throws IOException {
            int document = ofEvents ? events.document(from) : article;
            boolean dated = main.advanceExact(document) && other.advanceExact(document);
            first = !dated ? ABSENT : newestFirst ? main.longValue() : -main.longValue();
            second = !dated ? ABSENT : newestFirst ? other.longValue() : -other.longValue();
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
