package kordon.bench;

import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.pipeline.BuildListener;

/** Hears out a build in silence; that a made-up article is left out is a fault of the benchmark. */
final class NothingDropped implements BuildListener {
    @Override
    public void progressed(long pages, long bytesRead, long bytesTotal) {}

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
        throw new IllegalStateException("a made-up article was dropped: " + dropped);
    }

    @Override
    public void duplicate(Origin page, ArticleId article) {}
}
