package kordon.pipeline;

import java.io.IOException;
import kordon.cleaning.ArticleCleaner;
import kordon.engine.Engine;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;

/**
 * Cleans and extracts all that an index holds again, from the pages that it keeps. The index stays as it was until the
 * new one is whole, and whatever happens before.
 */
public final class Reindex {
    private final Engine engine;

    public Reindex(Engine engine) {
        this.engine = engine;
    }

    /**
     * Runs with the rules of this program.
     *
     * @throws kordon.index.IndexFailure where there is no index, or another process writes to it
     */
    public BuildReport run(BuildListener listener, DuplicatePolicy duplicates) throws IOException {
        try (IndexContents contents = engine.contents();
                ArticleWriter writer = engine.replacement(contents.manifest().collection(), RulesDigest.get())) {
            return new IndexBuild(ArticleCleaner.standard(), EventExtractor.standard(), writer, listener, duplicates)
                    .run(new IndexedPages(contents));
        }
    }
}
