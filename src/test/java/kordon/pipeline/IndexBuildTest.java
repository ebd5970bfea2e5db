package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kordon.article.ArticleId;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.engine.FolderEngine;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import kordon.search.SearchRequest;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to an index: every page is accounted for. */
class IndexBuildTest {

    @TempDir
    Path folder;

    private static final class Notes implements BuildListener {
        final List<Outcome.Dropped<?>> dropped = new ArrayList<>();
        final List<String> duplicates = new ArrayList<>();
        final List<Long> pages = new ArrayList<>();

        @Override
        public void progressed(long count, long bytesRead, long bytesTotal) {
            assertThat(bytesRead).isLessThanOrEqualTo(bytesTotal);
            pages.add(count);
        }

        @Override
        public void dropped(Outcome.Dropped<?> gone) {
            dropped.add(gone);
        }

        @Override
        public void duplicate(Origin page, ArticleId first) {
            duplicates.add(page + " like " + first);
        }
    }

    private Path articles() throws IOException {
        return Files.createDirectories(folder.resolve("articles"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(articles().resolve(name), text);
    }

    private BuildReport index(BuildListener listener) throws IOException {
        return IndexUpdate.of(
                        PageSources.open(List.of(articles())),
                        new FolderEngine(folder.resolve("index")),
                        Collection.OWN)
                .run(listener);
    }

    private static String record(String id, String text) {
        return "{\"id\":\"%s\",\"title\":\"Night over the border\",\"published\":\"2024-05-18\",\"text\":\"%s\"}\n"
                .formatted(id, text);
    }

    @Test
    void what_is_read_is_indexed_duplicate_or_dropped() throws IOException {
        StringBuilder heap = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            heap.append(
                    record("a" + i, "Drone number %d was shot down over the Belgorod region on Friday.".formatted(i)));
            if (i % 10 == 0) {
                heap.append("{ this is not JSON\n");
            }
            if (i % 20 == 0) {
                heap.append(record(
                        "again" + i, "Drone number %d was shot down over the Belgorod region on Friday.".formatted(i)));
            }
        }
        write("heap.jsonl", heap.toString());
        write("hollow.txt", "   \n");
        Notes notes = new Notes();

        BuildReport report = index(notes);

        assertThat(report.read()).isEqualTo(300 + 30 + 15 + 1);
        assertThat(report.indexed()).isEqualTo(300);
        assertThat(report.duplicates()).isEqualTo(15);
        assertThat(report.dropped()).containsEntry(DropReason.MALFORMED, 30L).containsEntry(DropReason.EMPTY, 1L);
        assertThat(notes.dropped)
                .hasSize(31)
                .allSatisfy(gone -> assertThat(gone.detail()).isNotBlank());
        assertThat(notes.duplicates).hasSize(15);
        assertThat(notes.pages).last().isEqualTo(report.read());
        try (ArticleSearcher searcher = LuceneSearcher.open(folder.resolve("index"))) {
            assertThat(searcher.manifest().articles()).isEqualTo(300);
            assertThat(searcher.search(SearchRequest.of("belgorod")).total()).isEqualTo(300);
        }
    }

    @Test
    void the_first_of_two_equal_articles_stays_whatever_the_threads_do() throws IOException {
        StringBuilder heap = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            heap.append(record("first" + i, "A drone fell near village number %d in the Kursk region.".formatted(i)));
            heap.append(record("second" + i, "A drone fell near village number %d in the Kursk region.".formatted(i)));
        }
        write("heap.jsonl", heap.toString());

        assertThat(index(new Silence()).duplicates()).isEqualTo(100);

        try (ArticleSearcher searcher = LuceneSearcher.open(folder.resolve("index"))) {
            SearchRequest all = SearchRequest.of("").page(1, 100);
            assertThat(searcher.search(all).hits())
                    .extracting(hit -> hit.article().article().id().value())
                    .allSatisfy(id -> assertThat(id).startsWith("first"));
        }
    }

    @Test
    void demo_articles_are_refused_by_an_index_of_own_ones() throws IOException {
        write("heap.jsonl", record("a", "A drone fell on the Kursk region."));
        index(new Silence());
        Path demo = Files.createDirectories(folder.resolve("demo"));
        IndexUpdate update = IndexUpdate.of(
                PageSources.open(DemoArticles.unpackTo(demo)),
                new FolderEngine(folder.resolve("index")),
                Collection.DEMO);

        assertThatThrownBy(() -> update.run(new Silence()))
                .isInstanceOf(IndexFailure.OtherCollection.class)
                .hasMessageContaining("--index");
    }

    @Test
    void a_demo_index_of_an_older_program_is_built_anew() throws IOException {
        Path index = folder.resolve("index");
        Path demo = Files.createDirectories(folder.resolve("demo"));
        try (Directory directory = FSDirectory.open(Files.createDirectories(index.resolve("articles")));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of("kordon.schema", "0", "kordon.collection", "DEMO").entrySet());
            writer.commit();
        }

        assertThat(IndexUpdate.demoStands(new FolderEngine(index))).isFalse();
        IndexUpdate.of(PageSources.open(DemoArticles.unpackTo(demo)), new FolderEngine(index), Collection.DEMO)
                .run(new Silence());

        assertThat(IndexUpdate.demoStands(new FolderEngine(index))).isTrue();
        try (ArticleSearcher searcher = LuceneSearcher.open(index)) {
            assertThat(searcher.manifest().articles()).isEqualTo(73);
        }
    }

    @Test
    void a_report_that_does_not_add_up_is_refused() {
        assertThatThrownBy(() -> new BuildReport(10, 7, 1, 0, Map.of(DropReason.EMPTY, 1L), 3, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("10 pages read, 9 accounted for");
    }
}
