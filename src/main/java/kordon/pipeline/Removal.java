package kordon.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kordon.article.ArticleId;
import kordon.index.ArticleIndex;
import kordon.index.ArticleSelection;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.index.IndexSnapshot;

/** Takes articles out of the index of a folder. */
public final class Removal {
    private final Path folder;

    public Removal(Path folder) {
        this.folder = folder;
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
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexManifest manifest = index.read(IndexSnapshot::manifest);
            try (ArticleWriter writer = ArticleWriter.open(folder, manifest.collection(), manifest.rulesDigest())) {
                // Another writer may have committed before this one had the folder to itself.
                index.refresh();
                List<ArticleId> found = index.read(snapshot -> snapshot.select(selection));
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
    }
}
