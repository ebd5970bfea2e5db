package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages that a browser saved as one file (MHTML, RFC 2557): of the parts, the first of HTML is the page, with its address;
 * frames, pictures and styles follow it.
 */
final class SavedPages implements PageReader {
    private static final Pattern MAIL_FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:.*", Pattern.DOTALL);

    private final Limits limits;

    SavedPages(Limits limits) {
        this.limits = limits;
    }

    /** Whether a file begins with the header of a MIME message. */
    static boolean isOne(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\r", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        int end = start.indexOf("\n\n");
        String header = "\n" + (end < 0 ? start : start.substring(0, end));
        return MAIL_FIELD.matcher(start).matches()
                && header.contains("\nmime-version:")
                && header.contains("\ncontent-type:");
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        sink.accept(page(entry, sink));
    }

    private Outcome<RawPage> page(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        MimeTokenStream message = new MimeTokenStream(MimeConfig.PERMISSIVE);
        message.parse(entry.bytes());
        try {
            String address = null;
            for (EntityState state = message.getState(); state != EntityState.T_END_OF_STREAM; state = message.next()) {
                switch (state) {
                    case T_START_BODYPART -> address = null;
                    case T_FIELD -> address = address(message, address);
                    case T_BODY -> {
                        if (isHtml(message)) {
                            return page(entry, message, address, sink);
                        }
                    }
                    default -> {}
                }
            }
            return entry.dropped(0, DropReason.UNSUPPORTED, "a MIME message with no page of HTML in it");
        } catch (PageDecoder.UndecodableException e) {
            return entry.dropped(0, DropReason.MALFORMED, e.getMessage());
        } catch (UnpackedTooLargeException e) {
            return entry.dropped(0, DropReason.TOO_LARGE, e.getMessage());
        } catch (IOException | MimeException e) {
            return entry.dropped(0, DropReason.UNREADABLE, "the saved page breaks off: " + e.getMessage());
        }
    }

    private static @Nullable String address(MimeTokenStream message, @Nullable String known) {
        String name = message.getField().getName();
        boolean tells = name.equalsIgnoreCase("Content-Location");
        String address = tells ? message.getField().getBody().strip() : null;
        return address != null && address.matches("(?i)https?://\\S+") ? address : known;
    }

    private static boolean isHtml(MimeTokenStream message) {
        String type = message.getBodyDescriptor().getMimeType();
        return "text/html".equals(type) || "application/xhtml+xml".equals(type);
    }

    private Outcome<RawPage> page(
            Entry entry, MimeTokenStream message, @Nullable String address, Consumer<? super Outcome<RawPage>> sink)
            throws IOException, PageDecoder.UndecodableException {
        byte[] bytes;
        try (InputStream in = message.getDecodedInputStream()) {
            bytes = in.readNBytes(limits.pageBytes() + 1);
        }
        if (bytes.length > limits.pageBytes()) {
            return entry.dropped(0, DropReason.TOO_LARGE, "larger than " + limits.pageBytes() + " bytes");
        }
        String html = PageDecoder.decodeHtml(bytes, message.getBodyDescriptor().getCharset());
        if (html.isBlank()) {
            return entry.dropped(0, DropReason.EMPTY, "nothing in it");
        }
        PageMetadata beside = entry.metadata(sink);
        PageMetadata metadata = beside.url() != null ? beside : beside.withUrl(address);
        Origin origin = new Origin(entry.path(), 0, metadata.url(), null);
        return new Kept<>(new RawPage(origin, RawPage.Form.HTML, html, metadata));
    }
}
