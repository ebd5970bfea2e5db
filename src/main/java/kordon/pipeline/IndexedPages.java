package kordon.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kordon.article.Outcome;
import kordon.article.RawPage;
import kordon.index.IndexContents;
import kordon.ingest.PageSource;

/** The raw pages that an index keeps, as a heap of their own: better rules can read them again without the files. */
final class IndexedPages implements PageSource {
    /** The pages lie compressed among all else; progress is told as if each had this length. */
    private static final long NOMINAL_BYTES = 4096;

    private final IndexContents contents;
    private final long total;
    private final AtomicLong pages = new AtomicLong();

    IndexedPages(IndexContents contents) throws IOException {
        this.contents = contents;
        this.total = contents.pages();
    }

    @Override
    public void readAll(Consumer<? super Outcome<RawPage>> sink) {
        try {
            contents.eachPage(page -> {
                pages.incrementAndGet();
                sink.accept(new Outcome.Kept<>(page));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long totalBytes() {
        return total * NOMINAL_BYTES;
    }

    @Override
    public long bytesRead() {
        return pages.get() * NOMINAL_BYTES;
    }
}
