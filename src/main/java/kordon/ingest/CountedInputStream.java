package kordon.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts what is read of a packed file, for itself and, if it is packed in no other, for the budget. */
final class CountedInputStream extends FilterInputStream {
    private final @Nullable Budget budget;
    private long count;

    CountedInputStream(Entry entry) {
        super(entry.bytes());
        budget = entry.depth() == 0 ? entry.budget() : null;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            add(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            add(n);
        }
        return n;
    }

    private void add(int n) {
        count += n;
        if (budget != null) {
            budget.addPacked(n);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves the stream below open: it may be an archive with more files behind this one. */
    @Override
    public void close() {}
}
