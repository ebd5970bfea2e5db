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

    /** A page's article stands in the index, now or already before; it may still turn out to be a copy, or be {@link #dropped}. */
    default void indexed(Origin page, ArticleId article, int events) {}

    /** A page came under the id of one that the run had seen already; {@link #duplicate} tells the same. */
    default void repeated(Origin page, ArticleId article) {}

    /** An article of this run is a copy that another one names; {@link #duplicate} tells the same of its page. */
    default void merged(ArticleId copy, ArticleId article) {}
}
