package kordon.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a packing holds, as long as it stays sane: a few bytes that unpack to gigabytes end in an exception. */
final class UnpackedInputStream extends FilterInputStream {
    private final Budget budget;

    /** Kept, so that whoever reads on after an error does not take the end for a good one. */
    private @Nullable IOException failure;

    UnpackedInputStream(InputStream unpacked, Budget budget) {
        super(unpacked);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            int n = in.read(buffer, offset, length);
            budget.addUnpacked(Math.max(n, 0));
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** None for certain: whoever asks for more than was read must not lose it to an error that lies behind. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves the stream below open: it may be an archive with more files behind this one. */
    @Override
    public void close() {}
}
