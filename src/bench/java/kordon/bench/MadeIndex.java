package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kordon.Failure;
import kordon.cleaning.ArticleCleaner;
import kordon.engine.FolderEngine;
import kordon.extraction.EventExtractor;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.BuildReport;
import kordon.pipeline.IndexUpdate;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;

/**
 * Kordon's index of made-up articles, and what it took to build.
 *
 * @param folder of the index itself
 */
record MadeIndex(Path folder, Build build) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How an index was built.
     *
     * @param read pages
     * @param articles those that are not copies
     * @param seconds from the first page to the commit
     * @param heap bytes that collections left in use at most
     * @param size bytes on disk
     */
    record Build(long read, long articles, long events, double seconds, long heap, long size) {}

    /** The index below a folder; built of a heap of JSON lines unless it stands there and can be read. */
    static MadeIndex of(Path folder, Path heap) throws IOException {
        Path index = folder.resolve("index");
        Path note = folder.resolve("index.json");
        if (Files.exists(note)) {
            Build build = JSON.readValue(note.toFile(), Build.class);
            if (isReadable(index, build)) {
                return new MadeIndex(index, build);
            }
            Files.delete(note);
        }
        TemporaryFolder.delete(index);
        Build build = build(heap, index);
        JSON.writeValue(note.toFile(), build);
        return new MadeIndex(index, build);
    }

    /** Whether it is as it was built, and this program reads its schema. */
    private static boolean isReadable(Path index, Build build) throws IOException {
        try (ArticleSearcher searcher = LuceneSearcher.open(index)) {
            return searcher.manifest().articles() == build.articles();
        } catch (Failure e) {
            return false;
        }
    }

    private static Build build(Path heap, Path index) throws IOException {
        // Ahead of the clock: a user waits for them once a start, not once an article.
        ArticleCleaner.standard();
        EventExtractor.standard();
        try (LiveHeap memory = new LiveHeap()) {
            BuildReport report = IndexUpdate.of(
                            PageSources.open(List.of(heap)), new FolderEngine(index), Collection.OWN)
                    .run(new NothingDropped());
            return new Build(
                    report.read(),
                    report.indexed(),
                    report.events(),
                    report.elapsed().toNanos() / 1e9,
                    memory.peak(),
                    TemporaryFolder.size(index));
        }
    }
}
