package kordon.pipeline;

import java.io.IOException;
import java.util.Optional;
import kordon.cleaning.ArticleCleaner;
import kordon.engine.Engine;
import kordon.extraction.EventExtractor;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSource;

/**
 * A heap of pages that is to be brought into an index.
 *
 * <p>Own articles are added to own articles. Demo articles never mix with them: own articles take the place of a demo
 * index, and demo articles are refused by an index of own ones.
 */
public final class IndexUpdate {
    private final PageSource source;
    private final Engine engine;
    private final Collection collection;
    private final boolean replacesDemo;

    private IndexUpdate(PageSource source, Engine engine, Collection collection, boolean replacesDemo) {
        this.source = source;
        this.engine = engine;
        this.collection = collection;
        this.replacesDemo = replacesDemo;
    }

    /**
     * Prepares a run.
     *
     * @throws kordon.Failure where the index can't be read
     */
    public static IndexUpdate of(PageSource source, Engine engine, Collection collection) throws IOException {
        return new IndexUpdate(source, engine, collection, holdsDemo(engine));
    }

    /** A demo index of an older program counts as well: it is built anew, whatever its schema. */
    private static boolean holdsDemo(Engine engine) throws IOException {
        try {
            return demo(engine).isPresent();
        } catch (IndexFailure.OtherSchema e) {
            if (e.isDemo()) {
                return true;
            }
            throw e;
        }
    }

    /** Whether the index holds the demo articles, made with the rules of this very program. */
    public static boolean demoStands(Engine engine) throws IOException {
        try {
            return demo(engine)
                    .filter(manifest -> manifest.rulesDigest().equals(RulesDigest.get()))
                    .isPresent();
        } catch (IndexFailure.OtherSchema e) {
            if (e.isDemo()) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<IndexManifest> demo(Engine engine) throws IOException {
        return manifest(engine).filter(manifest -> manifest.collection() == Collection.DEMO);
    }

    private static Optional<IndexManifest> manifest(Engine engine) throws IOException {
        try (IndexContents contents = engine.contents()) {
            return Optional.of(contents.manifest());
        } catch (IndexFailure.Absent e) {
            return Optional.empty();
        }
    }

    /** Whether demo articles in the index will be gone. */
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
                ? engine.replacement(collection, RulesDigest.get())
                : engine.writer(collection, RulesDigest.get())) {
            return new IndexBuild(ArticleCleaner.standard(), EventExtractor.standard(), writer, listener, duplicates)
                    .run(source);
        }
    }
}
