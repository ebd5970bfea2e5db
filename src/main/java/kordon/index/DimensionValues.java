package kordon.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * All values of a dimension in one snapshot. Each segment numbers its own values; counting goes by those numbers, and
 * this maps them to numbers of the whole snapshot, in the order of the values, and to the values themselves. Immutable.
 */
public final class DimensionValues {
    /** No value's number. */
    public static final int NONE = -1;

    private final OrdinalMap ordinals;
    private final String[] values;
    private final int[] parents;
    private final Map<String, Integer> numbers;

    private DimensionValues(Dimension dimension, OrdinalMap ordinals, String[] values) {
        this.ordinals = ordinals;
        this.values = values;
        this.parents = new int[values.length];
        this.numbers = HashMap.newHashMap(values.length);
        for (int i = 0; i < values.length; i++) {
            numbers.put(values[i], i);
        }
        for (int i = 0; i < values.length; i++) {
            parents[i] = dimension.parent(values[i]).map(numbers::get).orElse(NONE);
        }
    }

    static DimensionValues of(Dimension dimension, IndexReader reader) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        SortedSetDocValues[] segments = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            segments[leaf.ord] = segment(dimension, leaf);
        }
        OrdinalMap ordinals = OrdinalMap.build(null, segments, PackedInts.DEFAULT);
        String[] values = new String[Math.toIntExact(ordinals.getValueCount())];
        for (int segment = 0; segment < segments.length; segment++) {
            LongValues global = ordinals.getGlobalOrds(segment);
            TermsEnum terms = segments[segment].termsEnum();
            for (long own = 0; terms.next() != null; own++) {
                int number = (int) global.get(own);
                if (values[number] == null) {
                    values[number] = terms.term().utf8ToString();
                }
            }
        }
        return new DimensionValues(dimension, ordinals, values);
    }

    /** The values of a dimension in one segment, by the segment's own numbers; a new cursor each time. */
    public static SortedSetDocValues segment(Dimension dimension, LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), Schema.field(dimension));
    }

    /** From a segment's own numbers to those of the snapshot. */
    public LongValues numbersOf(LeafReaderContext leaf) {
        return ordinals.getGlobalOrds(leaf.ord);
    }

    /** How many values there are; they are numbered from 0. */
    public int size() {
        return values.length;
    }

    public String value(int number) {
        return values[number];
    }

    /** The number of the value one level up; {@link #NONE} for one of the top level. */
    public int parent(int number) {
        return parents[number];
    }

    /** The number of a value; empty where the snapshot does not hold it. */
    public OptionalInt number(String value) {
        Integer number = numbers.get(value);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
