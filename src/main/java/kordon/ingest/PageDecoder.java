package kordon.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes of a page to characters. UTF-8 where it is valid, since other charsets hardly ever look like it; else what the
 * page declares; else what a detector finds. Line ends become {@code \n}.
 */
final class PageDecoder {
    private static final int DETECTED_BYTES = 1 << 16;
    private static final int DECLARED_WITHIN = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta[^>]{0,200}charset|\\?xml[^>]{0,60}encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    /** So much of a text in UTF-16 are signs of Latin or Cyrillic text. */
    private static final double WIDE_SHARE = 0.95;

    /** One damaged sequence in so many bytes is let pass in HTML, where a stray byte in a caption or a script is common. */
    private static final int BYTES_A_FLAW = 2000;

    /** Fewer wrong bytes at the start of a file of records are damage, not another charset. */
    private static final int FEWEST_FLAWS = 4;

    private PageDecoder() {}

    /** Bytes that are not text in any charset that could be told. */
    static final class UndecodableException extends Exception {
        private static final long serialVersionUID = 1;
        private final int offset;
        private final boolean binary;

        private UndecodableException(String message, int offset, boolean binary) {
            super(message);
            this.offset = offset;
            this.binary = binary;
        }

        /** Bytes before the first that is wrong. */
        int offset() {
            return offset;
        }

        /** Whether this is no text at all, rather than damaged text. */
        boolean isBinary() {
            return binary;
        }
    }

    static String decodeText(byte[] bytes) throws UndecodableException {
        return decode(bytes, false, null);
    }

    static String decodeHtml(byte[] bytes) throws UndecodableException {
        return decode(bytes, true, declaredCharset(bytes));
    }

    /** @param charset what the server said of the page; null where it said nothing, and the page itself is asked */
    static String decodeHtml(byte[] bytes, @Nullable String charset) throws UndecodableException {
        Charset said = charset == null ? null : named(charset);
        return decode(bytes, true, said != null ? said : declaredCharset(bytes));
    }

    private static String decode(byte[] bytes, boolean html, @Nullable Charset declared) throws UndecodableException {
        Charset marked = byteOrderMark(bytes);
        if (marked != null && marked != StandardCharsets.UTF_8) {
            return lines(strictly(bytes, marked));
        }
        if (marked == null && contains(bytes, (byte) 0)) {
            return lines(strictly(bytes, wideCharset(bytes)));
        }
        int flaw = firstFlaw(bytes);
        if (flaw < 0) {
            return lines(new String(bytes, StandardCharsets.UTF_8));
        }
        boolean damaged = isMostlyUtf8(bytes);
        if (declared != null && !damaged && declared != StandardCharsets.UTF_8 && !isBetterDetected(bytes, declared)) {
            return lines(new String(bytes, declared));
        }
        if (damaged) {
            if (html && flaws(bytes) * (long) BYTES_A_FLAW <= bytes.length) {
                return lines(new String(bytes, StandardCharsets.UTF_8));
            }
            throw new UndecodableException("not valid UTF-8", flaw, false);
        }
        Charset detected = detectedCharset(bytes);
        if (detected == null) {
            throw new UndecodableException("not valid UTF-8, and no other charset fits", flaw, false);
        }
        String text = strictly(bytes, detected);
        if (text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0 && c != 0x85 || c == 0xFFFD)) {
            throw new UndecodableException("not valid UTF-8, and no text in " + detected + " either", flaw, false);
        }
        return lines(text);
    }

    /** Whether what a page declares is told wrong by its bytes: a server's default, or a template's. */
    private static boolean isBetterDetected(byte[] bytes, Charset declared) {
        if (!CyrillicCharsets.isOne(declared) && !declared.name().equals("windows-1252")) {
            return false;
        }
        Charset detected = detectedCharset(bytes);
        return detected != null
                && CyrillicCharsets.isOne(detected)
                && CyrillicCharsets.score(bytes, detected) > 2 * Math.max(0, CyrillicCharsets.score(bytes, declared));
    }

    /** The charset of a stream that begins with these bytes; UTF-8 where no other is certain. */
    static Charset charsetOf(byte[] head) {
        Charset marked = byteOrderMark(head);
        if (marked != null) {
            return marked;
        }
        if (contains(head, (byte) 0)) {
            Charset wide = wideCharsetOfHead(head);
            return wide != null ? wide : StandardCharsets.UTF_8;
        }
        int flaw = firstFlaw(head);
        // A character may be cut off where the head ends.
        if (flaw < 0 || flaw >= head.length - 3 || flaws(head) < FEWEST_FLAWS || isMostlyUtf8(head)) {
            return StandardCharsets.UTF_8;
        }
        Charset detected = detectedCharset(head);
        return detected != null ? detected : StandardCharsets.UTF_8;
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** UTF-16 without a mark: in one of the two orders its high bytes are nearly all those of Latin or Cyrillic. */
    private static Charset wideCharset(byte[] bytes) throws UndecodableException {
        Charset wide = wideCharsetOfHead(bytes);
        if (wide != null) {
            return wide;
        }
        int first = 0;
        while (bytes[first] != 0) {
            first++;
        }
        throw new UndecodableException("has NUL bytes, so it is no text", first, true);
    }

    private static @Nullable Charset wideCharsetOfHead(byte[] bytes) {
        int pairs = Math.min(bytes.length, DECLARED_WITHIN) / 2;
        int little = 0;
        int big = 0;
        for (int i = 0; i < pairs; i++) {
            little += isTextUnit(bytes[2 * i + 1], bytes[2 * i]) ? 1 : 0;
            big += isTextUnit(bytes[2 * i], bytes[2 * i + 1]) ? 1 : 0;
        }
        if (Math.max(little, big) < pairs * WIDE_SHARE || pairs == 0 || little == big) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Whether two bytes are a sign of Latin text, of Cyrillic text, or of what stands between words. */
    private static boolean isTextUnit(byte high, byte low) {
        return high == 0 && (low < 0 || low >= ' ' || low == '\n' || low == '\r' || low == '\t')
                || high == 4
                || high == 0x20 && low >= 0x10 && low < 0x40;
    }

    private static String strictly(byte[] bytes, Charset charset) throws UndecodableException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UndecodableException("not valid " + charset, in.position(), false);
        }
    }

    /** Bytes before the first that is no UTF-8, -1 where all is. */
    private static int firstFlaw(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static long flaws(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == 0xFFFD)
                .count();
    }

    /** Whether most bytes beyond ASCII form whole UTF-8 sequences: damaged UTF-8, not another charset. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long flaws = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
        return beyondAscii - flaws >= flaws;
    }

    private static @Nullable Charset declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    private static @Nullable Charset detectedCharset(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_BYTES));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : named(name);
        return charset != null && CyrillicCharsets.isOne(charset) ? CyrillicCharsets.best(bytes) : charset;
    }

    /** A charset by a name from outside. Browsers read Latin-1 as windows-1252, and so do pages mean it. */
    private static @Nullable Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin = charset == StandardCharsets.ISO_8859_1 || charset == StandardCharsets.US_ASCII;
            return latin ? Charset.forName("windows-1252") : charset;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static String lines(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (unmarked.indexOf('\r') < 0) {
            return unmarked;
        }
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
