package kordon.search;

import kordon.index.Dimension;
import kordon.index.DimensionValues;
import kordon.index.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.LongValues;

/** Articles by value of every dimension, over a whole snapshot. */
final class FacetCounts {
    private final int[][] counts = new int[Dimension.values().length][];

    FacetCounts(IndexSnapshot snapshot) {
        for (Dimension dimension : Dimension.values()) {
            counts[dimension.ordinal()] = new int[snapshot.values(dimension).size()];
        }
    }

    /** Adds the counts of a segment. */
    void add(DimensionValues values, Dimension dimension, LeafReaderContext leaf, int[] bySegmentNumber) {
        int[] sums = counts[dimension.ordinal()];
        LongValues numbers = values.numbersOf(leaf);
        for (int i = 0; i < bySegmentNumber.length; i++) {
            if (bySegmentNumber[i] != 0) {
                sums[(int) numbers.get(i)] += bySegmentNumber[i];
            }
        }
    }

    /** Adds the counts of another part of the same snapshot. */
    void add(FacetCounts other) {
        for (int dimension = 0; dimension < counts.length; dimension++) {
            for (int i = 0; i < counts[dimension].length; i++) {
                counts[dimension][i] += other.counts[dimension][i];
            }
        }
    }

    /** The articles with a value, by its number in the snapshot. */
    int of(Dimension dimension, int number) {
        return counts[dimension.ordinal()][number];
    }
}
