package kordon.ingest;

import java.io.IOException;
import java.util.function.Consumer;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** Reads the pages of one format. Without state, so safe for threads. */
interface PageReader {

    /**
     * Hands every page of an entry to the sink, and every part that can't be read as dropped.
     *
     * @throws IOException where the bytes themselves end in an error: a cut-off archive, a failing disk
     */
    void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException;
}
