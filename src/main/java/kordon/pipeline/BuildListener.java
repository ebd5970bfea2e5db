package kordon.pipeline;

import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;

/** Told of a run as it goes. Calls come from one thread, in the order of the source. */
public interface BuildListener {

    /** One more page has been dealt with; {@code pages} in all. */
    void progressed(long pages, long bytesRead, long bytesTotal);

    /** A page was left out. */
    void dropped(Outcome.Dropped<?> dropped);

    /** A page held a copy of an article, or came under the id of one that the run had seen already. */
    void duplicate(Origin page, ArticleId article);
}
