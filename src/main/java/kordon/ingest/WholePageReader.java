package kordon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;

/** A file that is one page: text as scraped, or HTML. */
final class WholePageReader implements PageReader {
    private final RawPage.Form form;
    private final Limits limits;

    WholePageReader(RawPage.Form form, Limits limits) {
        this.form = form;
        this.limits = limits;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        sink.accept(page(entry, sink));
    }

    private Outcome<RawPage> page(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        Growing bytes = new Growing();
        try {
            bytes.fill(entry.bytes(), limits.pageBytes() + 1);
        } catch (UnpackedTooLargeException e) {
            return entry.dropped(bytes.size, DropReason.TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            return entry.dropped(bytes.size, DropReason.UNREADABLE, "it breaks off: " + e.getMessage());
        }
        if (bytes.size > limits.pageBytes()) {
            return entry.dropped(
                    limits.pageBytes(), DropReason.TOO_LARGE, "larger than " + limits.pageBytes() + " bytes");
        }
        try {
            byte[] content = bytes.content();
            String text = form == RawPage.Form.HTML ? PageDecoder.decodeHtml(content) : PageDecoder.decodeText(content);
            if (text.isBlank()) {
                return entry.dropped(0, DropReason.EMPTY, "nothing in it");
            }
            return new Kept<>(new RawPage(entry.origin(0), form, text, entry.metadata(sink)));
        } catch (PageDecoder.UndecodableException e) {
            DropReason reason = e.isBinary() ? DropReason.UNSUPPORTED : DropReason.MALFORMED;
            return entry.dropped(e.offset(), reason, e.getMessage());
        }
    }

    /** Bytes read so far, so that an error knows how far it came. */
    private static final class Growing {
        private byte[] bytes = new byte[1 << 13];
        private int size;

        void fill(InputStream in, int most) throws IOException {
            while (size < most) {
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(most, bytes.length * 2));
                }
                int n = in.read(bytes, size, bytes.length - size);
                if (n < 0) {
                    return;
                }
                size += n;
            }
        }

        byte[] content() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
