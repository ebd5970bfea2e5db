package kordon.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kordon.Failure;

/**
 * How much falls into which time, exactly; {@code buckets}, {@code coarser} and {@code undated} add up to {@code total}.
 *
 * @param buckets from the first to the last that holds something, the empty ones between included
 * @param coarser events whose date is less exact than a bucket: the month alone in days and weeks, the year alone always
 * @param undated what has no date
 */
public record Histogram(long total, List<Bucket> buckets, long coarser, long undated) {
    private static final int MOST_BUCKETS = 10_000;

    /** A stretch of days, both inclusive, and how much falls into it. */
    public record Bucket(LocalDate from, LocalDate to, long count) {}

    /** One date far from all others would make an endless list of empty buckets. */
    public static final class TooFine extends Failure {
        private static final long serialVersionUID = 1L;

        private TooFine(LocalDate first, LocalDate last) {
            super(
                    "From %s to %s there are more than %,d buckets; take a longer interval, or days=chosen with first and last day."
                            .formatted(first, last, MOST_BUCKETS));
        }
    }

    /**
     * Puts days into buckets.
     *
     * @param days how much falls on each day, in days since 1970
     * @throws TooFine where there would be too many
     */
    public static Histogram of(
            SortedMap<Long, Long> days, HistogramRequest.Interval interval, long coarser, long undated) {
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        days.forEach((day, count) -> counts.merge(interval.start(LocalDate.ofEpochDay(day)), count, Long::sum));
        List<Bucket> buckets = new ArrayList<>();
        if (!counts.isEmpty()) {
            LocalDate last = counts.lastKey();
            for (LocalDate start = counts.firstKey(); !start.isAfter(last); start = interval.next(start)) {
                if (buckets.size() == MOST_BUCKETS) {
                    throw new TooFine(counts.firstKey(), last);
                }
                buckets.add(new Bucket(start, interval.next(start).minusDays(1), counts.getOrDefault(start, 0L)));
            }
        }
        long inBuckets = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Histogram(inBuckets + coarser + undated, buckets, coarser, undated);
    }
}
