package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Rows of a table as bytes, with their offsets. A line break within quotes is part of its row. Quotes that do not end as
 * they should end with their line, so that one stray sign costs no other row. A row beyond the limit is passed over
 * without being held.
 */
final class CsvRows {
    private final InputStream in;
    private final int longest;
    private final char separator;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int start;
    private int length;
    private int next;
    private long bufferOffset;
    private long offset;
    private boolean tooLong;

    CsvRows(InputStream in, int longest, char separator) {
        this.in = in;
        this.longest = longest;
        this.separator = separator;
    }

    /** Moves to the next row; false where there is none. */
    boolean next() throws IOException {
        start += next;
        offset = bufferOffset + start;
        tooLong = false;
        boolean quoted = false;
        boolean cellStart = true;
        int firstBreak = -1;
        for (int i = 0; ; i++) {
            int b = at(i);
            if (quoted && firstBreak >= 0 && (b < 0 || i > longest)) {
                return endAt(firstBreak);
            }
            if (b < 0) {
                next = i;
                length = i;
                return i > 0;
            }
            if (i > longest) {
                passOver(i);
                return true;
            }
            if (quoted && b == '"') {
                int after = at(i + 1);
                if (after == '"') {
                    i++;
                } else if (after < 0 || after == separator || isBreak(after) || firstBreak < 0) {
                    quoted = false;
                } else {
                    return endAt(firstBreak);
                }
            } else if (quoted && firstBreak < 0 && isBreak(b)) {
                firstBreak = i;
            } else if (!quoted && isBreak(b)) {
                return endAt(i);
            } else if (b == '"' && cellStart) {
                quoted = true;
            }
            cellStart = !quoted && (b == separator || cellStart && b == ' ');
        }
    }

    private boolean endAt(int lineBreak) throws IOException {
        length = lineBreak;
        next = lineBreak + (at(lineBreak) == '\r' && at(lineBreak + 1) == '\n' ? 2 : 1);
        return true;
    }

    /** Passes over the rest of a line that is too long to hold. */
    private void passOver(int from) throws IOException {
        tooLong = true;
        length = 0;
        start += from;
        for (next = 0; at(next) >= 0 && !isBreak(at(next)); ) {
            if (++next == buffer.length / 2) {
                start += next;
                next = 0;
            }
        }
    }

    /** The byte so far behind the start of the row, -1 behind the last one. */
    private int at(int place) throws IOException {
        while (start + place >= filled) {
            if (!fill()) {
                return -1;
            }
        }
        return buffer[start + place] & 0xFF;
    }

    /** Reads more bytes behind those of the row, which is moved to the front of the buffer for room. */
    private boolean fill() throws IOException {
        int held = Math.max(0, filled - start);
        System.arraycopy(buffer, filled - held, buffer, 0, held);
        bufferOffset += start;
        start = 0;
        filled = held;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(n, 0);
        return n > 0;
    }

    private static boolean isBreak(int b) {
        return b == '\n' || b == '\r';
    }

    /** Bytes from the start of the table to the current row. */
    long offset() {
        return offset;
    }

    /** Whether the current row was longer than the limit and is not held. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The buffer that holds the current row until the next call of {@link #next}. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** The row's length without its line break. */
    int length() {
        return length;
    }
}
