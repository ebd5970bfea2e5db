package kordon.pipeline;

import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;

/** A listener for tests that only want the outcome. */
public class Silence implements BuildListener {

    @Override
    public void progressed(long pages, long bytesRead, long bytesTotal) {}

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {}

    @Override
    public void duplicate(Origin page, ArticleId first) {}
}
