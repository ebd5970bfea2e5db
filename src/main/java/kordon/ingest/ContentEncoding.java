package kordon.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** How the body of an HTTP answer is packed (RFC 9110, 8.4). */
final class ContentEncoding {
    private static final int ZLIB_MAGIC = 0x78;

    /** No server packs more often. */
    private static final int MOST_TIMES = 4;

    private ContentEncoding() {}

    /**
     * The body unpacked. One that only says that it is packed is given as it is: some crawlers unpack and keep the
     * header.
     *
     * @throws IOException where it is packed in a way that is not known, or broken
     */
    static InputStream unpacked(InputStream body, String encodings) throws IOException {
        InputStream content = body;
        String[] names = encodings.toLowerCase(Locale.ROOT).split("\\s*,\\s*");
        if (names.length > MOST_TIMES) {
            throw new IOException("packed more than " + MOST_TIMES + " times over");
        }
        for (int i = names.length - 1; i >= 0; i--) {
            content = unpackedOnce(new BufferedInputStream(content), names[i].strip());
        }
        return content;
    }

    private static InputStream unpackedOnce(BufferedInputStream body, String encoding) throws IOException {
        body.mark(4);
        byte[] head = body.readNBytes(4);
        body.reset();
        return switch (encoding) {
            case "", "identity", "none" -> body;
            case "gzip", "x-gzip" -> PageDecoder.startsWith(head, 0x1F, 0x8B) ? new GZIPInputStream(body) : body;
            // Meant with a header and a sum around it; some servers leave both off.
            case "deflate" ->
                isMarkup(head)
                        ? body
                        : new InflaterInputStream(body, new Inflater(!PageDecoder.startsWith(head, ZLIB_MAGIC)));
            case "br" -> isMarkup(head) ? body : new BrotliInputStream(body);
            case "zstd" -> PageDecoder.startsWith(head, 0x28, 0xB5, 0x2F, 0xFD) ? new ZstdInputStream(body) : body;
            default -> throw new IOException("packed as " + encoding + ", which is not known");
        };
    }

    private static boolean isMarkup(byte[] head) {
        return PageDecoder.startsWith(head, '<', '!') || PageDecoder.startsWith(head, '<', 'h');
    }
}
