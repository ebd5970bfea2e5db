package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A web archive as bytes, of which the last are held, so that after a fault the next record can be looked for. */
final class WarcBytes extends InputStream {
    private static final int HELD = 1 << 20;
    private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/'};

    private final InputStream in;
    private final byte[] buffer = new byte[2 * HELD];
    private long bufferOffset;
    private int filled;
    private int at;

    WarcBytes(InputStream in) {
        this.in = in;
    }

    /** Bytes from the start of the archive to the next byte that is read. */
    long position() {
        return bufferOffset + at;
    }

    /** Goes to the first record that begins behind a place; false where none does, or the place is no longer held. */
    boolean seekRecord(long behind) throws IOException {
        if (behind < bufferOffset || behind > bufferOffset + filled) {
            return false;
        }
        at = (int) (behind - bufferOffset);
        for (int b = read(); b >= 0; b = read()) {
            if (b == '\n' && startsRecord()) {
                return true;
            }
        }
        return false;
    }

    private boolean startsRecord() throws IOException {
        while (filled - at < RECORD.length) {
            if (!fill()) {
                return false;
            }
        }
        for (int i = 0; i < RECORD.length; i++) {
            if (buffer[at + i] != RECORD[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == filled && !fill()) {
            return -1;
        }
        int n = Math.min(length, filled - at);
        System.arraycopy(buffer, at, target, offset, n);
        at += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (filled == buffer.length) {
            int gone = filled - HELD;
            System.arraycopy(buffer, gone, buffer, 0, HELD);
            bufferOffset += gone;
            filled -= gone;
            at -= gone;
        }
        int n = in.read(buffer, filled, Math.min(1 << 16, buffer.length - filled));
        filled += Math.max(n, 0);
        return n > 0;
    }
}
