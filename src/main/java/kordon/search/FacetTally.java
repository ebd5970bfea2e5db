package kordon.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import kordon.index.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.LongValues;

/**
 * Articles by value of every dimension.
 *
 * <p>Counting is drill-sideways: an event that fails in no dimension counts everywhere; one that fails in a single
 * dimension counts in that one, for there another choice would let it in; others count nowhere.
 */
final class FacetTally {
    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final IndexSnapshot snapshot;
    private final int[][] counts = new int[DIMENSIONS.length][];

    FacetTally(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
        for (Dimension dimension : DIMENSIONS) {
            counts[dimension.ordinal()] = new int[snapshot.values(dimension).size()];
        }
    }

    /** The articles with a value, by its number in the snapshot. */
    int of(Dimension dimension, int number) {
        return counts[dimension.ordinal()][number];
    }

    /** The sources of the articles that match criteria; each article has one at most. */
    long sources(Criteria criteria) {
        Selection selection = criteria.selection(Dimension.SOURCE);
        DimensionValues values = snapshot.values(Dimension.SOURCE);
        return IntStream.range(0, values.size())
                .filter(number -> of(Dimension.SOURCE, number) > 0 && selection.admits(values.value(number)))
                .count();
    }

    /** The counts of all parts of a search. */
    static FacetTally sum(IndexSnapshot snapshot, List<? extends MatchCollector<?>> parts) {
        FacetTally sum = new FacetTally(snapshot);
        parts.forEach(part -> sum.add(Objects.requireNonNull(part.tally())));
        return sum;
    }

    /** Adds the counts of another part of the same snapshot. */
    private void add(FacetTally other) {
        for (int dimension = 0; dimension < counts.length; dimension++) {
            for (int i = 0; i < counts[dimension].length; i++) {
                counts[dimension][i] += other.counts[dimension][i];
            }
        }
    }

    /** Counts one segment. */
    Segment segment(LeafReaderContext leaf, DimensionColumn[] columns) {
        return new Segment(leaf, columns);
    }

    /** The counts of one segment, by its own numbers of the values. Articles come in order. */
    final class Segment {
        private final LeafReaderContext leaf;
        private final ArticleCounter[] counters = new ArticleCounter[DIMENSIONS.length];

        private Segment(LeafReaderContext leaf, DimensionColumn[] columns) {
            this.leaf = leaf;
            for (int i = 0; i < counters.length; i++) {
                counters[i] = new ArticleCounter(columns[i]);
            }
        }

        /** Counts an article by all its values. */
        void countWhole(int article, int verdict) throws IOException {
            for (int i = 0; i < counters.length; i++) {
                if (verdict == Verdict.FITS || verdict == i) {
                    counters[i].countWhole(article);
                }
            }
        }

        /** Counts an article by the values of one event. */
        void countEvent(int event, int article, int verdict) throws IOException {
            for (int i = 0; i < counters.length; i++) {
                if (verdict == Verdict.FITS || verdict == i) {
                    counters[i].count(DIMENSIONS[i].isOfEvents() ? event : article, article);
                }
            }
        }

        /** Adds the counts to those of the snapshot. */
        void finish() {
            for (Dimension dimension : DIMENSIONS) {
                int[] sums = counts[dimension.ordinal()];
                int[] own = counters[dimension.ordinal()].counts();
                LongValues numbers = snapshot.values(dimension).numbersOf(leaf);
                for (int i = 0; i < own.length; i++) {
                    if (own[i] != 0) {
                        sums[(int) numbers.get(i)] += own[i];
                    }
                }
            }
        }
    }
}
