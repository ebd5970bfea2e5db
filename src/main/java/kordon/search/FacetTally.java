package kordon.search;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * Articles by value of every dimension.
 *
 * <p>Counting is drill-sideways: an event that fails in no dimension counts everywhere; one that fails in a single
 * dimension counts in that one, for there another choice would let it in; others count nowhere.
 */
final class FacetTally {
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final int[] OF_ARTICLES = Arrays.stream(DIMENSIONS)
            .filter(dimension -> !dimension.isOfEvents())
            .mapToInt(Dimension::ordinal)
            .toArray();

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
    Segment segment(LeafReaderContext leaf, FacetColumns columns) {
        return new Segment(leaf, columns);
    }

    /** The counts of one segment, by its own numbers of the values. Articles come in order. */
    final class Segment {
        private final LeafReaderContext leaf;
        private final FacetColumns columns;

        /** By dimension; none of a closed one. */
        private final @Nullable ArticleCounter[] open = new ArticleCounter[DIMENSIONS.length];

        private final ArticleCounter regions;
        private final ArticleCounter dates;

        /** By dimension: the bits of its values. */
        private final long[] masks = new long[DIMENSIONS.length];

        private final int[] countsOfBits = new int[Long.SIZE];

        /** Of the article under way: the bits seen, whether an event fits, and in which dimensions alone others fail. */
        private long bits;

        private boolean fits;
        private int failed;

        private Segment(LeafReaderContext leaf, FacetColumns columns) {
            this.leaf = leaf;
            this.columns = columns;
            for (Dimension dimension : DIMENSIONS) {
                masks[dimension.ordinal()] = columns.mask(dimension);
                if (!FacetColumns.isClosed(dimension)) {
                    open[dimension.ordinal()] = new ArticleCounter(columns.combinations(dimension));
                }
            }
            this.regions = Objects.requireNonNull(open[Dimension.REGION.ordinal()]);
            this.dates = Objects.requireNonNull(open[Dimension.DATE.ordinal()]);
        }

        /** Counts an article by all its values, those of its events from a document on as well. */
        void countWhole(int article, int firstEvent, int verdict) {
            for (int event = firstEvent; event < article; event++) {
                countEvent(event, article, verdict);
            }
            // One without events has values of its own all the same.
            see(verdict);
            countArticle(article);
        }

        /** Counts an article by the values of one event; {@link #countArticle} follows the last one of the article. */
        void countEvent(int event, int article, int verdict) {
            see(verdict);
            if (verdict == Verdict.FITS) {
                bits |= columns.bits(event);
                regions.count(event, article);
                dates.count(event, article);
            } else if (DIMENSIONS[verdict].isOfEvents()) {
                bits |= columns.bits(event) & masks[verdict];
                countOpen(verdict, event, article);
            }
        }

        private void see(int verdict) {
            if (verdict == Verdict.FITS) {
                fits = true;
            } else {
                failed |= 1 << verdict;
            }
        }

        private void countOpen(int dimension, int document, int article) {
            ArticleCounter counter = open[dimension];
            if (counter != null) {
                counter.count(document, article);
            }
        }

        /** Counts an article of which something was seen by its own values. */
        void countArticle(int article) {
            if (!fits && failed == 0) {
                return;
            }
            for (int dimension : OF_ARTICLES) {
                if (fits || (failed & 1 << dimension) != 0) {
                    bits |= columns.bits(article) & masks[dimension];
                    countOpen(dimension, article, article);
                }
            }
            for (long left = bits; left != 0; left &= left - 1) {
                countsOfBits[Long.numberOfTrailingZeros(left)]++;
            }
            bits = 0;
            fits = false;
            failed = 0;
        }

        /** Adds the counts to those of the snapshot. */
        void finish() {
            for (Dimension dimension : DIMENSIONS) {
                ArticleCounter counter = open[dimension.ordinal()];
                if (counter == null) {
                    int size = Long.bitCount(masks[dimension.ordinal()]);
                    add(dimension, countsOfBits, columns.bit(dimension, 0), size);
                } else {
                    add(dimension, counter.counts(), 0, counter.counts().length);
                }
            }
        }

        private void add(Dimension dimension, int[] own, int first, int size) {
            int[] sums = counts[dimension.ordinal()];
            LongValues numbers = snapshot.values(dimension).numbersOf(leaf);
            for (int i = 0; i < size; i++) {
                if (own[first + i] != 0) {
                    sums[(int) numbers.get(i)] += own[first + i];
                }
            }
        }
    }
}
