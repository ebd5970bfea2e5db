package kordon.pipeline;

import java.io.IOException;
import java.util.List;
import kordon.article.ArticleId;
import kordon.engine.Engine;
import kordon.index.ArticleSelection;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;
import kordon.index.IndexManifest;

/** Takes articles out of an index. */
public final class Removal {
    private final Engine engine;

    public Removal(Engine engine) {
        this.engine = engine;
    }

    /**
     * Takes out the selected articles with their events and commits; does nothing where none is found. What was named on
     * another article is taken off that one; where the article goes that stood for others, the next of them stands for
     * those left.
     *
     * @return how many were taken out, copies as well
     * @throws kordon.index.IndexFailure where there is no index, or another process writes to it
     */
    public int run(ArticleSelection selection) throws IOException {
        IndexManifest manifest = manifest();
        try (ArticleWriter writer = engine.writer(manifest.collection(), manifest.rulesDigest())) {
            List<ArticleId> found = found(selection);
            if (!found.isEmpty()) {
                boolean merged = writer.isMerged();
                writer.remove(found);
                if (merged) {
                    writer.mergeStories();
                }
                writer.commit();
            }
            return found.size();
        }
    }

    private IndexManifest manifest() throws IOException {
        try (IndexContents contents = engine.contents()) {
            return contents.manifest();
        }
    }

    /** Opened once the writer is: another one may have committed before. */
    private List<ArticleId> found(ArticleSelection selection) throws IOException {
        try (IndexContents contents = engine.contents()) {
            return contents.select(selection);
        }
    }
}
