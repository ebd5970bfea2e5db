package kordon.ingest;

import java.util.function.Consumer;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** A heap of pages that can be read once, from start to end. */
public interface PageSource {

    /**
     * Reads every page in a stable order and hands each to the sink on the calling thread. Bad input never ends the
     * run: what can't be read arrives as {@link Outcome.Dropped}.
     */
    void readAll(Consumer<? super Outcome<RawPage>> sink);

    /** Bytes of all inputs as they lie on disk; the measure of progress. */
    long totalBytes();

    /** Bytes read so far, of {@link #totalBytes}; may be asked from any thread. */
    long bytesRead();

    /** Whether an origin names a file, whose page takes the place of what the file held before. */
    default boolean isOfFiles() {
        return false;
    }
}
