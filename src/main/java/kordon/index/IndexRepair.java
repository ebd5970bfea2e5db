package kordon.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.article.ArticleId;

/** Makes a damaged index one that opens and keeps its promises again, with all that is still whole in it. */
public final class IndexRepair {
    private IndexRepair() {}

    /**
     * Takes out what {@link IndexCheck} finds damaged and brings copies together again. Does nothing where nothing is
     * wrong.
     *
     * @return what was wrong, in the order in which it was mended
     * @throws IndexFailure where there is nothing to repair: no index, another process writes to it, its list of segments
     *     can't be read
     */
    public static List<IndexFault> run(Path folder) throws IOException {
        IndexCheck check = new IndexCheck(folder);
        List<IndexFault> mended = new ArrayList<>(check.run().faults());
        if (mended.stream().anyMatch(IndexFault.DamagedSegment.class::isInstance)) {
            check.dropDamagedSegments();
            mended.addAll(check.run().faults());
        }
        List<ArticleId> broken = mended.stream()
                .filter(IndexFault.BrokenArticle.class::isInstance)
                .map(fault -> ((IndexFault.BrokenArticle) fault).id())
                .toList();
        if (mended.stream().anyMatch(fault -> !(fault instanceof IndexFault.DamagedSegment))) {
            IndexManifest manifest;
            try (ArticleIndex index = ArticleIndex.open(folder)) {
                manifest = index.read(IndexSnapshot::manifest);
            }
            try (ArticleWriter writer = LuceneWriter.open(folder, manifest.collection(), manifest.rulesDigest())) {
                writer.remove(broken);
                writer.mergeStories();
                writer.commit();
            }
        }
        return mended;
    }
}
