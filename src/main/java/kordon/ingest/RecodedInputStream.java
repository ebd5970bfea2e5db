package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file of another charset as UTF-8. What can't be decoded becomes U+FFFD. */
final class RecodedInputStream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private int pending;
    private byte[] bytes = new byte[0];
    private int at;

    RecodedInputStream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == bytes.length && !fill()) {
            return length == 0 ? 0 : -1;
        }
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, n);
        at += n;
        return n;
    }

    private boolean fill() throws IOException {
        int n = reader.read(chars, pending, chars.length - pending);
        int size = pending + Math.max(n, 0);
        if (size == 0) {
            return false;
        }
        // The first half of a pair waits for the second.
        pending = n > 0 && Character.isHighSurrogate(chars[size - 1]) ? 1 : 0;
        bytes = new String(chars, 0, size - pending).getBytes(StandardCharsets.UTF_8);
        at = 0;
        chars[0] = chars[size - 1];
        return bytes.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
