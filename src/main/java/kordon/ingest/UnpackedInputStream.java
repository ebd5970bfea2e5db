package kordon.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a packing holds, as long as it stays sane: a few bytes that unpack to gigabytes end in an exception. */
final class UnpackedInputStream extends FilterInputStream {
    private final CountedInputStream packed;
    private final Limits limits;
    private long count;

    UnpackedInputStream(InputStream unpacked, CountedInputStream packed, Limits limits) {
        super(unpacked);
        this.packed = packed;
        this.limits = limits;
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

    private void add(int n) throws UnpackedTooLargeException {
        count += n;
        if (count > limits.unpackedBytes() && count / limits.ratio() > packed.count()) {
            throw new UnpackedTooLargeException(
                    "%d bytes unpack to more than %d: taken for a bomb".formatted(packed.count(), count));
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
