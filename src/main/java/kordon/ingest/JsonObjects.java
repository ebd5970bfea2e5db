package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects of a stream as bytes with their offsets, however they are laid out: one a line, one behind the other,
 * in an array, or in an array within another object.
 *
 * <p>Braces and quotes alone tell where an object ends, so that one with a fault costs no other: in a file of lines the
 * next line is read on from, elsewhere the next place that begins as the first object did, with the same indentation or
 * the same first key. An object beyond the limit is passed over without being held.
 */
final class JsonObjects {
    private static final int LOOK_AHEAD = 4096;
    private static final int LONGEST_OPENING = 100;

    private final InputStream in;
    private final int longest;
    private final JsonWrapper wrapper;

    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int start;
    private int at;
    private int end;
    private long bufferOffset;
    private long offset;
    private boolean tooLong;
    private @Nullable String fault;

    /** The opening of the first object, up to its first key; empty before it was seen. */
    private byte[] opening = new byte[0];

    private int indentation;

    /** Whether a line break ends an object, be it whole or not. */
    private boolean lines;

    /** Whether the place of the next object is not known. */
    private boolean lost;

    private boolean wrapped;
    private int wrapperDepth;
    private int arrays;

    /** Bytes looked at twice; bounded, so that a file made of faults takes no longer for it. */
    private long rescanned;

    JsonObjects(InputStream in, int longest, JsonWrapper wrapper) {
        this.in = in;
        this.longest = longest;
        this.wrapper = wrapper;
    }

    /** Moves to the next object, or to what stands in the place of one; false where there is none. */
    boolean next() throws IOException {
        if (lost && !skipToOpening()) {
            return false;
        }
        lost = false;
        fault = null;
        tooLong = false;
        while (true) {
            start = at;
            int b = peek();
            offset = bufferOffset + at;
            if (b < 0) {
                return false;
            }
            if (b == ']' && wrapped && arrays == 0) {
                leaveWrapper();
            } else if (b == '{') {
                if (!enterWrapper()) {
                    readObject();
                    return true;
                }
            } else if (!isBetween(b)) {
                readStray();
                return true;
            } else {
                arrays += b == '[' ? 1 : b == ']' ? -1 : 0;
                at++;
            }
        }
    }

    /** White space, brackets and commas between objects, and the mark that UTF-8 may begin with. */
    private boolean isBetween(int b) {
        boolean mark = offset < 3 && (b == 0xEF || b == 0xBB || b == 0xBF);
        return mark || b > 0 && b <= ' ' || b == ',' || b == '[' || b == ']';
    }

    private void readObject() throws IOException {
        if (opening.length == 0) {
            require(LOOK_AHEAD);
            opening = opening();
            indentation = indentation(at);
            lines = isOneLine();
        }
        if (scan(0)) {
            return;
        }
        lost = true;
        if (!tooLong && rescanned <= 4 * (bufferOffset + at)) {
            rescanned += at - start;
            at = start + 1;
        }
    }

    /** Whether no line break parts the first object, but for one within quotes, where none may be. */
    private boolean isOneLine() {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < filled; i++) {
            byte b = buffer[i];
            if (b == '\n') {
                return quoted;
            }
            if (b == '"' && buffer[i - (i > 0 ? 1 : 0)] != '\\') {
                quoted = !quoted;
            } else if (!quoted && b == '{') {
                depth++;
            } else if (!quoted && b == '}' && --depth == 0) {
                return true;
            }
        }
        return true;
    }

    /** Reads on to the brace that closes the given depth and one level more; false where a fault comes first. */
    private boolean scan(int outer) throws IOException {
        int depth = outer;
        boolean quoted = false;
        while (true) {
            if (at - start > longest) {
                tooLong = true;
                start = at;
            }
            int b = peek();
            end = at;
            if (b < 0) {
                fault = "the object breaks off";
                return false;
            }
            if (b == '\n' && (quoted || lines)) {
                fault = quoted ? "no JSON, a line ends within quotes" : "no JSON, the line ends before the object does";
                return false;
            }
            at++;
            if (quoted) {
                if (b == '\\') {
                    int escaped = peek();
                    at += escaped < 0 || escaped == '\n' ? 0 : 1;
                } else {
                    quoted = b != '"';
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{') {
                depth++;
            } else if (b == '}' && --depth <= 0) {
                end = at;
                return true;
            } else if (b == '\n' && opensAtLineStart() && startsWithOpening(at + indentation)) {
                fault = "no JSON, another object begins before it ends";
                return false;
            }
        }
    }

    /** Reads over what is no object, to the end of its line or to the next object. */
    private void readStray() throws IOException {
        fault = "no JSON object";
        boolean quoted = false;
        for (int b = peek(); b >= 0 && b != '\n' && (quoted || b != '{'); b = peek()) {
            quoted ^= b == '"';
            at++;
            start = at;
        }
        end = at;
    }

    private boolean skipToOpening() throws IOException {
        for (start = at; peek() >= 0; at++, start = at) {
            if (lines && buffer[at] == '\n') {
                return true;
            }
            require(LONGEST_OPENING);
            boolean lineStart = at > 0 && buffer[at - 1] == '\n' || bufferOffset + at == 0;
            if (lineStart && opensAtLineStart()) {
                at += indentation;
                return true;
            }
            if (startsWithOpening(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line at the current place is indented as the first object was, and an object begins there. */
    private boolean opensAtLineStart() throws IOException {
        require(indentation + LONGEST_OPENING);
        for (int i = 0; i < indentation; i++) {
            if (at + i >= filled || buffer[at + i] != ' ' && buffer[at + i] != '\t') {
                return false;
            }
        }
        return at + indentation < filled && buffer[at + indentation] == '{';
    }

    private boolean startsWithOpening(int place) {
        return opening.length > 1
                && place + opening.length <= filled
                && Arrays.equals(buffer, place, place + opening.length, opening, 0, opening.length);
    }

    /** The brace, white space and first key of the object at the current place. */
    private byte[] opening() {
        int quotes = 0;
        for (int i = at; i < filled && i < at + LONGEST_OPENING; i++) {
            if (buffer[i] == '"' && ++quotes == 2) {
                return Arrays.copyOfRange(buffer, at, i + 1);
            }
        }
        return new byte[] {'{'};
    }

    private int indentation(int place) {
        int blanks = 0;
        while (place - blanks > 0 && (buffer[place - blanks - 1] == ' ' || buffer[place - blanks - 1] == '\t')) {
            blanks++;
        }
        return blanks;
    }

    private boolean enterWrapper() throws IOException {
        if (opening.length > 0) {
            return false;
        }
        require(LOOK_AHEAD);
        JsonWrapper.Place records = wrapper.find(buffer, at, Math.min(filled - at, LOOK_AHEAD));
        if (records == null) {
            return false;
        }
        at += records.offset();
        wrapped = true;
        wrapperDepth = records.depth();
        arrays = 0;
        return true;
    }

    /** Behind the array of a wrapper, only the rest of the wrapper is left to read. */
    private void leaveWrapper() throws IOException {
        wrapped = false;
        opening = new byte[0];
        at++;
        scan(wrapperDepth);
        tooLong = false;
        fault = null;
    }

    private void require(int count) throws IOException {
        while (filled - at < count && fill()) {
            continue;
        }
    }

    /** The byte at the current place, -1 at the end. */
    private int peek() throws IOException {
        if (at == filled && !fill()) {
            return -1;
        }
        return buffer[at] & 0xFF;
    }

    /** Reads more bytes behind those of the current object, which is moved to the front of the buffer for room. */
    private boolean fill() throws IOException {
        // The byte before stays, since it tells whether a line begins here.
        int keep = Math.max(0, Math.min(start, at) - 1 - indentation);
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, filled - keep);
            bufferOffset += keep;
            filled -= keep;
            start -= keep;
            end -= keep;
            at -= keep;
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

    /** Bytes from the start of the stream to the current object. */
    long offset() {
        return offset;
    }

    /** Whether the current object is larger than the limit and is not held. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the current object stands in no array. */
    boolean isAlone() {
        return arrays == 0 && !wrapped;
    }

    /** Why this is no whole object; null where its braces say that it is. */
    @Nullable
    String fault() {
        return fault;
    }

    /** The buffer that holds the current object until the next call of {@link #next}. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }
}
