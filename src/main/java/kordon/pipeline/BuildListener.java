package kordon.pipeline;

import kordon.article.Origin;
import kordon.article.Outcome;

/** Told of a run as it goes. Calls come from one thread, in the order of the source. */
public interface BuildListener {

    /** One more page has been dealt with; {@code pages} in all. */
    void progressed(long pages, long bytesRead, long bytesTotal);

    /** A page was left out. */
    void dropped(Outcome.Dropped<?> dropped);

    /** A page held an article that the run had seen already, at {@code first}. */
    void duplicate(Origin page, Origin first);
}
