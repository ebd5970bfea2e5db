package kordon.export;

import java.io.Closeable;
import java.io.IOException;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;
import kordon.search.View;

/**
 * A file of articles or of events, written one by one. Closing it leaves open what it is written to, whose owner knows
 * whether it was brought to its {@link #end}.
 */
public interface ExportFile extends Closeable {

    /** Writes what matches: the article, or each of its events. */
    default void match(ArticleMatch match, View view) throws IOException {
        if (view == View.ARTICLES) {
            article(match);
        } else {
            for (EventHit event : match.events()) {
                event(event);
            }
        }
    }

    /** Writes an article. */
    void article(ArticleMatch match) throws IOException;

    /** Writes an event. */
    void event(EventHit event) throws IOException;

    /** Writes what stands behind the last one. */
    void end() throws IOException;
}
