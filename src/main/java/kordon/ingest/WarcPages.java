package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives (ISO 28500). A document is a page of HTML that was answered with status 200, or kept as a resource.
 * Requests, pictures, redirects and the like are no documents, and a revisit only repeats an earlier record: these are
 * passed over.
 */
final class WarcPages implements PageReader {
    private static final int STATUS_OK = 200;

    private final Limits limits;

    WarcPages(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        WarcBytes bytes = new WarcBytes(entry.bytes());
        Pass pass = new Pass();
        try {
            do {
                pass.base = bytes.position();
                pass.position = pass.base;
                pass.fault = null;
                readRecords(entry, bytes, pass, sink);
                if (pass.fault != null) {
                    pass.outcomes++;
                    sink.accept(pass.fault);
                }
            } while (pass.fault != null && bytes.seekRecord(pass.position + 1));
            if (pass.outcomes == 0) {
                sink.accept(entry.dropped(0, DropReason.EMPTY, "no page of HTML in this web archive"));
            }
        } catch (IOException e) {
            // The search for a record came upon the end that was reported before.
        }
    }

    /** How far an archive was read. */
    private static final class Pass {
        private long base;
        private long position;
        private int pages;
        private int outcomes;
        private @Nullable Dropped<RawPage> fault;
    }

    /** Reads records up to the end or to a fault. */
    private void readRecords(Entry entry, WarcBytes bytes, Pass pass, Consumer<? super Outcome<RawPage>> sink) {
        boolean reported = false;
        try {
            WarcReader warc = new WarcReader(bytes);
            warc.setLenient(true);
            try {
                for (Optional<WarcRecord> record = next(warc); record.isPresent(); record = next(warc)) {
                    pass.position = pass.base + warc.position();
                    Outcome<RawPage> page = record.get() instanceof WarcTargetRecord target
                            ? page(entry, target, pass.position, pass.pages + 1)
                            : null;
                    reported = page instanceof Dropped;
                    if (page != null) {
                        pass.pages++;
                        pass.outcomes++;
                        sink.accept(page);
                    }
                }
            } catch (IOException e) {
                pass.position = Math.max(pass.position, pass.base + warc.position());
                throw e;
            }
        } catch (ParsingException | NoRecordException e) {
            pass.fault = entry.dropped(pass.position, DropReason.MALFORMED, "no record here: " + e.getMessage());
        } catch (UnpackedTooLargeException e) {
            pass.outcomes++;
            sink.accept(entry.dropped(pass.position, DropReason.TOO_LARGE, e.getMessage()));
        } catch (IOException e) {
            if (!reported) {
                pass.outcomes++;
                sink.accept(entry.dropped(
                        pass.position, DropReason.UNREADABLE, "the web archive breaks off: " + e.getMessage()));
            }
        }
    }

    /** Where something begins like a record and is none. */
    private static final class NoRecordException extends IOException {
        private static final long serialVersionUID = 1L;

        private NoRecordException(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The reader throws whatever it comes upon where a header is not as it should be. */
    private static Optional<WarcRecord> next(WarcReader warc) throws IOException {
        try {
            return warc.next();
        } catch (RuntimeException e) {
            throw new NoRecordException(e);
        }
    }

    /** What a header says; absent where it is missing or says nothing that could be. */
    private static <T> @Nullable T told(Supplier<T> header) {
        try {
            return header.get();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private @Nullable Outcome<RawPage> page(Entry entry, WarcTargetRecord record, long position, int number) {
        Origin origin = new Origin(entry.path(), position, told(record::target), told(record::date));
        try {
            return switch (record) {
                case WarcResponse response
                when isHttp(response) -> {
                    HttpResponse http = response.http();
                    boolean wanted = http.status() == STATUS_OK && isHtml(http.contentType());
                    yield wanted ? page(entry, origin, http.contentType(), body(http), number) : null;
                }
                case WarcResource resource
                when isHtml(resource.contentType()) ->
                    page(entry, origin, resource.contentType(), resource.body().stream(), number);
                default -> null;
            };
        } catch (IOException e) {
            return new Dropped<>(origin, DropReason.UNREADABLE, "a record that breaks off: " + e.getMessage());
        } catch (RuntimeException e) {
            return new Dropped<>(
                    origin, DropReason.MALFORMED, "a record with a header that says nothing: " + e.getMessage());
        }
    }

    private static InputStream body(HttpResponse http) throws IOException {
        return ContentEncoding.unpacked(
                http.body().stream(), http.headers().first("Content-Encoding").orElse(""));
    }

    private Outcome<RawPage> page(Entry entry, Origin origin, MediaType type, InputStream body, int number)
            throws IOException {
        byte[] bytes;
        try (InputStream in = body) {
            bytes = in.readNBytes(limits.pageBytes() + 1);
        }
        if (bytes.length > limits.pageBytes()) {
            return new Dropped<>(origin, DropReason.TOO_LARGE, "larger than " + limits.pageBytes() + " bytes");
        }
        try {
            String text = PageDecoder.decodeHtml(bytes, type.parameters().get("charset"));
            if (text.isBlank()) {
                return new Dropped<>(origin, DropReason.EMPTY, "nothing in it");
            }
            String key = entry.key() + "-" + number;
            PageMetadata metadata = new PageMetadata(key, null, origin.url(), null, null, null, null, List.of());
            return new Kept<>(new RawPage(origin, RawPage.Form.HTML, text, metadata));
        } catch (PageDecoder.UndecodableException e) {
            DropReason reason = e.isBinary() ? DropReason.UNSUPPORTED : DropReason.MALFORMED;
            return new Dropped<>(origin, reason, e.getMessage());
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP.base());
    }

    private static boolean isHtml(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }
}
