package kordon.search;

import java.io.IOException;
import java.util.Arrays;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** The values of one dimension in one segment, document by document. Reading a document twice costs nothing. */
final class DimensionColumn {
    private final SortedSetDocValues values;

    /** The same where no document has more than one value, which is quicker to read. */
    private final @Nullable SortedDocValues single;

    private int document = -1;
    private int[] ordinals = new int[8];
    private int size;

    DimensionColumn(Dimension dimension, LeafReaderContext leaf) throws IOException {
        this.values = DimensionValues.segment(dimension, leaf);
        this.single = DocValues.unwrapSingleton(values);
    }

    SortedSetDocValues values() {
        return values;
    }

    /** Goes to a document, not before the last one; returns how many values it has. */
    int read(int next) throws IOException {
        if (next == document) {
            return size;
        }
        document = next;
        if (single != null) {
            size = single.advanceExact(next) ? 1 : 0;
            ordinals[0] = size == 0 ? -1 : single.ordValue();
            return size;
        }
        size = values.advanceExact(next) ? values.docValueCount() : 0;
        if (size > ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, size * 2);
        }
        for (int i = 0; i < size; i++) {
            ordinals[i] = (int) values.nextOrd();
        }
        return size;
    }

    /** The segment's number of a value of the document read last. */
    int ordinal(int i) {
        return ordinals[i];
    }
}
