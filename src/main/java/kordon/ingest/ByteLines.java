package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of a stream as bytes, with their offsets. A line longer than the limit is passed over without being held, so that
 * memory stays flat whatever the file holds.
 */
final class ByteLines {
    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int start;
    private int end;
    private int next;
    private long bufferOffset;
    private long offset;
    private boolean tooLong;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false where there is none. An error of the stream leaves {@link #offset} at the line it cut. */
    boolean next() throws IOException {
        tooLong = false;
        start = next;
        offset = bufferOffset + start;
        int scanned = start;
        while (true) {
            for (; scanned < filled; scanned++) {
                if (buffer[scanned] == '\n') {
                    end = scanned;
                    next = scanned + 1;
                    return true;
                }
            }
            if (scanned - start > longest) {
                tooLong = true;
                bufferOffset += scanned;
                start = 0;
                scanned = 0;
                filled = 0;
            }
            int moved = start;
            if (!fill()) {
                end = filled;
                next = filled;
                return end > start || tooLong;
            }
            scanned -= moved - start;
        }
    }

    /** Reads more bytes behind those of the current line, which is moved to the front of the buffer for room. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            bufferOffset += start;
            filled -= start;
            next = 0;
            start = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        if (n > 0) {
            filled += n;
        }
        return n > 0;
    }

    /** Bytes from the start of the stream to the current line. */
    long offset() {
        return offset;
    }

    /** Whether the current line was longer than the limit and is not held. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The buffer that holds the current line until the next call of {@link #next}. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** The line's length without its line break. */
    int length() {
        int length = end - start;
        return length > 0 && buffer[end - 1] == '\r' ? length - 1 : length;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] < 0 || buffer[i] > ' ' || buffer[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
