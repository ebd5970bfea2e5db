package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** Lists and absent values in Lucene's byte streams. */
final class Encoding {

    /** Writes one value. */
    interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    /** Reads one value. */
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private Encoding() {}

    static <T> void writeOptional(DataOutput out, @Nullable T value, Writer<T> writer) throws IOException {
        out.writeByte((byte) (value == null ? 0 : 1));
        if (value != null) {
            writer.write(out, value);
        }
    }

    static <T> @Nullable T readOptional(DataInput in, Reader<T> reader) throws IOException {
        return in.readByte() == 0 ? null : reader.read(in);
    }

    static <T> void writeList(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
        out.writeVInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readVInt();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }
}
