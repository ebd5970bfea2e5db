package kordon.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kordon.cleaning.ArticleCleaner;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleIndex;
import kordon.index.ArticleWriter;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSource;

/**
 * A heap of pages that is to be brought into the index of a folder.
 *
 * <p>Own articles are added to own articles. Demo articles never mix with them: own articles take the place of a demo
 * index, and demo articles are refused by an index of own ones.
 */
public final class IndexUpdate {
    private final PageSource source;
    private final Path folder;
    private final Collection collection;
    private final boolean replacesDemo;

    private IndexUpdate(PageSource source, Path folder, Collection collection, boolean replacesDemo) {
        this.source = source;
        this.folder = folder;
        this.collection = collection;
        this.replacesDemo = replacesDemo;
    }

    /**
     * Prepares a run.
     *
     * @throws kordon.Failure where the index can't be read
     */
    public static IndexUpdate of(PageSource source, Path folder, Collection collection) throws IOException {
        return new IndexUpdate(source, folder, collection, holdsDemo(folder));
    }

    /** A demo index of an older program counts as well: it is built anew, whatever its schema. */
    private static boolean holdsDemo(Path folder) throws IOException {
        try {
            return demo(folder).isPresent();
        } catch (IndexFailure.OtherSchema e) {
            if (e.isDemo()) {
                return true;
            }
            throw e;
        }
    }

    /** Whether the folder holds the demo articles, made with the rules of this very program. */
    public static boolean demoStands(Path folder) throws IOException {
        try {
            return demo(folder)
                    .filter(manifest -> manifest.rulesDigest().equals(RulesDigest.get()))
                    .isPresent();
        } catch (IndexFailure.OtherSchema e) {
            if (e.isDemo()) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<IndexManifest> demo(Path folder) throws IOException {
        return manifest(folder).filter(manifest -> manifest.collection() == Collection.DEMO);
    }

    private static Optional<IndexManifest> manifest(Path folder) throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            return Optional.of(index.read(snapshot -> snapshot.manifest()));
        } catch (IndexFailure.NoFolder | IndexFailure.NoIndex e) {
            return Optional.empty();
        }
    }

    /** Whether demo articles in the folder will be gone. */
    public boolean replacesDemo() {
        return replacesDemo && collection == Collection.OWN;
    }

    /** Reads, cleans, extracts and writes; commits at the end. */
    public BuildReport run(BuildListener listener) throws IOException {
        return run(listener, DuplicatePolicy.MERGE);
    }

    /** The same, with a choice of what becomes of copies. */
    public BuildReport run(BuildListener listener, DuplicatePolicy duplicates) throws IOException {
        try (ArticleWriter writer = replacesDemo
                ? ArticleWriter.replace(folder, collection, RulesDigest.get())
                : ArticleWriter.open(folder, collection, RulesDigest.get())) {
            return new IndexBuild(ArticleCleaner.standard(), EventExtractor.standard(), writer, listener, duplicates)
                    .run(source);
        }
    }
}
