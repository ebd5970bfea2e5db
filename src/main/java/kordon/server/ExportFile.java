package kordon.server;

import java.io.Closeable;
import java.io.IOException;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;

/** A file of articles or of events, written one by one. What was not brought to its {@link #end} can be seen not to be. */
interface ExportFile extends Closeable {

    /** Writes an article. */
    void article(ArticleMatch match) throws IOException;

    /** Writes an event. */
    void event(EventHit event) throws IOException;

    /** Writes what stands behind the last one. */
    void end() throws IOException;
}
