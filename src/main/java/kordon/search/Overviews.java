package kordon.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kordon.index.IndexSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Makes overviews of what searches found. What is counted of everything, which every visit begins with, is counted once a
 * snapshot. Safe for threads.
 */
final class Overviews {
    private @Nullable Standing standing;

    /** What was counted of everything in a snapshot. */
    private record Standing(
            IndexSnapshot snapshot,
            Standing.Kept<Overview> overview,
            Standing.Kept<List<RegionCount>> map,
            Map<HistogramRequest, Histogram> histograms) {

        Standing(IndexSnapshot snapshot) {
            this(snapshot, new Kept<>(), new Kept<>(), new ConcurrentHashMap<>());
        }

        /** One thing, once it was counted; who asks meanwhile waits for it. */
        private static final class Kept<T> {
            private @Nullable T value;

            synchronized T or(Counting<T> counting, TimeLimit limit) throws IOException {
                T known = value;
                if (known == null) {
                    known = counting.count();
                    limit.check();
                    value = known;
                }
                return known;
            }
        }
    }

    private interface Counting<T> {
        T count() throws IOException;
    }

    private synchronized Standing of(IndexSnapshot snapshot) {
        Standing now = standing;
        if (now == null || now.snapshot() != snapshot) {
            now = new Standing(snapshot);
            standing = now;
        }
        return now;
    }

    /**
     * The overview of everything.
     *
     * @throws TimeLimit.TimedOut where there was no time to count it
     */
    Overview ofEverything(Question everything) throws IOException {
        return of(everything.snapshot())
                .overview()
                .or(
                        () -> of(everything, MatchCollector.search(everything, true, TopHits::counting)),
                        everything.limit());
    }

    /** The regions of everything. */
    List<RegionCount> mapOfEverything(Question everything) throws IOException {
        return of(everything.snapshot()).map().or(() -> RegionTally.count(everything), everything.limit());
    }

    /** The time line of everything. */
    Histogram histogramOfEverything(HistogramRequest request, Question everything) throws IOException {
        Map<HistogramRequest, Histogram> known = of(everything.snapshot()).histograms();
        Histogram histogram = known.get(request);
        if (histogram == null) {
            histogram = DayCounts.count(request, everything);
            everything.limit().check();
            known.put(request, histogram);
        }
        return histogram;
    }

    /** The overview of a search that counted facets. */
    static Overview of(Question question, List<MatchCollector<TopHits>> parts) {
        IndexSnapshot snapshot = question.snapshot();
        FacetTally tally = FacetTally.sum(snapshot, parts);
        return Overview.of(
                question.criteria(),
                parts.stream().mapToLong(part -> part.sink().articles()).sum(),
                parts.stream().mapToLong(part -> part.sink().events()).sum(),
                dimension -> DimensionCounts.of(snapshot.values(dimension), dimension, tally));
    }
}
