package kordon.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** The documents of a segment that a selection in one dimension admits. */
abstract sealed class Choice {

    /** The selection in a segment; documents are articles or events, as the dimension is of either. */
    static Choice of(Dimension dimension, Selection selection, LeafReaderContext leaf, FacetColumns columns)
            throws IOException {
        SortedSetDocValues values = DimensionValues.segment(dimension, leaf);
        Set<Integer> included = ordinals(selection.included(), values);
        Set<Integer> excluded = ordinals(selection.excluded(), values);
        boolean any = selection.included().isEmpty();
        return FacetColumns.isClosed(dimension)
                ? new OfBits(columns, any, bits(dimension, included, columns), bits(dimension, excluded, columns))
                : new OfCombinations(columns.combinations(dimension), any, included, excluded);
    }

    /** The segment's numbers of those values that it holds. */
    private static Set<Integer> ordinals(Set<String> values, SortedSetDocValues segment) throws IOException {
        Set<Integer> ordinals = new HashSet<>();
        for (String value : values) {
            long ordinal = segment.lookupTerm(new BytesRef(value));
            if (ordinal >= 0) {
                ordinals.add((int) ordinal);
            }
        }
        return ordinals;
    }

    private static long bits(Dimension dimension, Set<Integer> ordinals, FacetColumns columns) {
        return ordinals.stream()
                .mapToLong(ordinal -> 1L << columns.bit(dimension, ordinal))
                .reduce(0, (one, other) -> one | other);
    }

    abstract boolean admits(int document);

    private static final class OfBits extends Choice {
        private final FacetColumns columns;
        private final boolean any;
        private final long included;
        private final long excluded;

        OfBits(FacetColumns columns, boolean any, long included, long excluded) {
            this.columns = columns;
            this.any = any;
            this.included = included;
            this.excluded = excluded;
        }

        @Override
        boolean admits(int document) {
            long bits = columns.bits(document);
            return (any || (bits & included) != 0) && (bits & excluded) == 0;
        }
    }

    private static final class OfCombinations extends Choice {
        private final Combinations combinations;
        private final boolean any;
        private final boolean[] admitted;

        OfCombinations(Combinations combinations, boolean any, Set<Integer> included, Set<Integer> excluded) {
            this.combinations = combinations;
            this.any = any;
            this.admitted = new boolean[combinations.size()];
            for (int combination = 0; combination < admitted.length; combination++) {
                int[] ordinals = combinations.ordinals(combination);
                admitted[combination] = (any || hasAny(ordinals, included)) && !hasAny(ordinals, excluded);
            }
        }

        private static boolean hasAny(int[] ordinals, Set<Integer> wanted) {
            if (wanted.isEmpty()) {
                return false;
            }
            for (int ordinal : ordinals) {
                if (wanted.contains(ordinal)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        boolean admits(int document) {
            int combination = combinations.of(document);
            return combination == Combinations.NONE ? any : admitted[combination];
        }
    }
}
