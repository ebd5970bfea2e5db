package kordon.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.IntsRef;

/**
 * The values of a dimension in one segment as combinations, numbered as they come: a place stands with its region and its
 * country, a day with its month and its year, so that there are hardly more combinations than values. Immutable.
 */
final class Combinations {
    /** A document without a value. */
    static final int NONE = -1;

    private final int[] ofDocument;
    private final int[][] ordinals;
    private final int[] samples;
    private final int values;

    private Combinations(int[] ofDocument, int[][] ordinals, int[] samples, int values) {
        this.ofDocument = ofDocument;
        this.ordinals = ordinals;
        this.samples = samples;
        this.values = values;
    }

    /**
     * Reads those of some documents.
     *
     * @param ofDocument where the number of each such document's combination is written; nothing else is touched
     */
    static Combinations read(Dimension dimension, LeafReaderContext leaf, IntPredicate documents, int[] ofDocument)
            throws IOException {
        SortedSetDocValues read = DimensionValues.segment(dimension, leaf);
        int values = Math.toIntExact(read.getValueCount());
        Map<IntsRef, Integer> known = new HashMap<>();
        List<int[]> ordinals = new ArrayList<>();
        List<Integer> samples = new ArrayList<>();
        // The last value, a place or a day, nearly always tells the others.
        int[] byLast = new int[values];
        Arrays.fill(byLast, NONE);
        IntsRef now = new IntsRef(8);
        for (int document = read.nextDoc(); document != SortedSetDocValues.NO_MORE_DOCS; document = read.nextDoc()) {
            if (!documents.test(document)) {
                continue;
            }
            now.length = read.docValueCount();
            if (now.length > now.ints.length) {
                now.ints = new int[now.length * 2];
            }
            for (int i = 0; i < now.length; i++) {
                now.ints[i] = (int) read.nextOrd();
            }
            int last = now.ints[now.length - 1];
            int number = byLast[last];
            if (number == NONE || !isSame(ordinals.get(number), now)) {
                Integer old = known.get(now);
                if (old == null) {
                    IntsRef copy = IntsRef.deepCopyOf(now);
                    old = ordinals.size();
                    known.put(copy, old);
                    ordinals.add(copy.ints);
                    samples.add(document);
                }
                number = old;
                byLast[last] = number;
            }
            ofDocument[document] = number;
        }
        return new Combinations(
                ofDocument,
                ordinals.toArray(int[][]::new),
                samples.stream().mapToInt(Integer::intValue).toArray(),
                values);
    }

    private static boolean isSame(int[] ordinals, IntsRef other) {
        return Arrays.equals(ordinals, 0, ordinals.length, other.ints, other.offset, other.offset + other.length);
    }

    /** The number of a document's combination, or {@link #NONE}. */
    int of(int document) {
        return ofDocument[document];
    }

    int size() {
        return ordinals.length;
    }

    /** The segment's own numbers of the values of a combination. */
    int[] ordinals(int combination) {
        return ordinals[combination];
    }

    /** The first document with a combination; they come in the order of the combinations. */
    int sample(int combination) {
        return samples[combination];
    }

    /** How many values the segment has. */
    int values() {
        return values;
    }
}
