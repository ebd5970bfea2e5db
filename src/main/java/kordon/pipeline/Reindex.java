package kordon.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import kordon.cleaning.ArticleCleaner;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleIndex;
import kordon.index.ArticleWriter;

/**
 * Cleans and extracts all that an index holds again, from the pages that it keeps. The index stays as it was until the
 * new one is whole, and whatever happens before.
 */
public final class Reindex {
    private final Path folder;

    public Reindex(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs with the rules of this program.
     *
     * @throws kordon.index.IndexFailure where there is no index, or another process writes to it
     */
    public BuildReport run(BuildListener listener, DuplicatePolicy duplicates) throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            return index.read(snapshot -> {
                IndexedPages pages = new IndexedPages(snapshot);
                try (ArticleWriter writer =
                        ArticleWriter.replace(folder, snapshot.manifest().collection(), RulesDigest.get())) {
                    return new IndexBuild(
                                    ArticleCleaner.standard(), EventExtractor.standard(), writer, listener, duplicates)
                            .run(pages);
                }
            });
        }
    }
}
