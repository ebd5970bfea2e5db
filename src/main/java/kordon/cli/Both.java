package kordon.cli;

import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.pipeline.BuildListener;

/** Tells two listeners the same. */
record Both(BuildListener first, BuildListener second) implements BuildListener {

    @Override
    public void progressed(long pages, long bytesRead, long bytesTotal) {
        first.progressed(pages, bytesRead, bytesTotal);
        second.progressed(pages, bytesRead, bytesTotal);
    }

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
        first.dropped(dropped);
        second.dropped(dropped);
    }

    @Override
    public void duplicate(Origin page, ArticleId original) {
        first.duplicate(page, original);
        second.duplicate(page, original);
    }

    @Override
    public void indexed(Origin page, ArticleId article, int events) {
        first.indexed(page, article, events);
        second.indexed(page, article, events);
    }

    @Override
    public void repeated(Origin page, ArticleId article) {
        first.repeated(page, article);
        second.repeated(page, article);
    }

    @Override
    public void merged(ArticleId copy, ArticleId article) {
        first.merged(copy, article);
        second.merged(copy, article);
    }
}
