package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder holds after writing, after failing to, and what it refuses. */
class ArticleWriterTest {
    private final RandomArticles random = new RandomArticles(11);

    @TempDir
    Path folder;

    @Test
    void theSameIdReplacesTheArticleAndItsEvents() throws IOException {
        AnnotatedArticle last = null;
        try (ArticleWriter writer = open(IndexManifest.Collection.OWN)) {
            for (int i = 0; i < 40; i++) {
                last = random.article("same");
                writer.put(last, random.page(last));
                if (i % 7 == 0) {
                    writer.commit();
                }
            }
            writer.commit();
        }
        int events = last.events().size();
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(count(index, Schema.ARTICLE)).isEqualTo(1);
            assertThat(count(index, Schema.EVENT)).isEqualTo(events);
        }
    }

    @Test
    void whatWasNotCommittedIsForgotten() throws IOException {
        put("kept");
        try (ArticleWriter writer = open(IndexManifest.Collection.OWN)) {
            AnnotatedArticle lost = random.article("lost");
            writer.put(lost, random.page(lost));
            AnnotatedArticle again = random.article("kept");
            writer.put(again, random.page(again));
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(1);
        }
    }

    @Test
    void aCrashLeavesTheLastCommit() throws IOException {
        put("kept");
        Path copy = folder.resolveSibling(folder.getFileName() + "-crashed");
        try (ArticleWriter writer = open(IndexManifest.Collection.OWN)) {
            for (int i = 0; i < 50; i++) {
                AnnotatedArticle lost = random.article("lost" + i);
                writer.put(lost, random.page(lost));
            }
            // What lies on disk while the writer is still open is what a crash would leave.
            copy(folder.resolve("articles"), copy.resolve("articles"));
        }
        try (ArticleIndex index = ArticleIndex.open(copy)) {
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(1);
        }
        try (ArticleWriter writer = LuceneWriter.open(copy, IndexManifest.Collection.OWN, "digest")) {
            AnnotatedArticle next = random.article("next");
            writer.put(next, random.page(next));
            writer.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(copy)) {
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(2);
        }
    }

    @Test
    void manyThreadsMayPut() throws Exception {
        List<AnnotatedArticle> articles =
                IntStream.range(0, 200).mapToObj(i -> random.article("a" + i)).toList();
        try (ArticleWriter writer = open(IndexManifest.Collection.OWN);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> puts = articles.stream()
                    .<Future<?>>map(article -> threads.submit(() -> {
                        writer.put(article, new RandomArticles(1).page(article));
                        return null;
                    }))
                    .toList();
            for (Future<?> put : puts) {
                put.get();
            }
            writer.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(200);
            for (AnnotatedArticle article : articles) {
                Optional<AnnotatedArticle> found = index.read(
                        snapshot -> snapshot.article(article.article().id()));
                assertThat(found).contains(article);
            }
        }
    }

    @Test
    void aReaderSeesWhatAnotherCommitsOnceItRefreshes() throws IOException {
        put("first");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            put("second");
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(1);
            index.refresh();
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(2);
        }
    }

    @Test
    void aReadingGoesOnWithItsSnapshotWhileTheIndexMovesOn() throws IOException {
        put("first");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            long articles = index.read(snapshot -> {
                try (ArticleWriter writer = LuceneWriter.replace(folder, IndexManifest.Collection.OWN, "digest")) {
                    writer.commit();
                }
                index.refresh();
                return snapshot.searcher().count(new TermQuery(Schema.ARTICLE))
                        + index.read(IndexSnapshot::manifest).articles();
            });
            assertThat(articles).isEqualTo(1);
        }
    }

    @Test
    void replacingKeepsTheOldArticlesUntilTheFirstCommit() throws IOException {
        put("old");
        try (ArticleWriter writer = LuceneWriter.replace(folder, IndexManifest.Collection.DEMO, "newer")) {
            try (ArticleIndex index = ArticleIndex.open(folder)) {
                assertThat(index.read(IndexSnapshot::manifest).collection()).isEqualTo(IndexManifest.Collection.OWN);
            }
            AnnotatedArticle article = random.article("new");
            writer.put(article, random.page(article));
            writer.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexManifest manifest = index.read(IndexSnapshot::manifest);
            assertThat(manifest.collection()).isEqualTo(IndexManifest.Collection.DEMO);
            assertThat(manifest.rulesDigest()).isEqualTo("newer");
            assertThat(manifest.articles()).isEqualTo(1);
        }
    }

    @Test
    void aCommitOfNothingIsNone() throws IOException {
        put("old");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            long before = index.read(IndexSnapshot::generation);
            try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "newer")) {
                writer.commit();
            }
            index.refresh();
            assertThat(index.read(IndexSnapshot::generation)).isEqualTo(before);
            try (ArticleWriter writer = LuceneWriter.replace(folder, IndexManifest.Collection.OWN, "rules")) {
                writer.commit();
            }
            index.refresh();
            assertThat(index.read(IndexSnapshot::manifest).articles()).isZero();
        }
    }

    @Test
    void articlesOfSeveralRulesAreSaidToBe() throws IOException {
        put("old");
        try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "newer")) {
            AnnotatedArticle article = random.article("new");
            writer.put(article, random.page(article));
            writer.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.read(IndexSnapshot::manifest).rulesDigest()).isEqualTo(IndexManifest.MIXED_RULES);
        }
    }

    @Test
    void refusesToMixDemoAndOwnArticles() throws IOException {
        put("own");
        assertThatThrownBy(() -> open(IndexManifest.Collection.DEMO))
                .isInstanceOf(IndexFailure.OtherCollection.class)
                .hasMessageContaining("own articles")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void refusesASecondWriter() throws IOException {
        try (ArticleWriter first = open(IndexManifest.Collection.OWN)) {
            assertThatThrownBy(() -> open(IndexManifest.Collection.OWN))
                    .isInstanceOf(IndexFailure.Locked.class)
                    .hasMessageContaining(folder.toString());
            first.commit();
        }
    }

    @Test
    void refusesAnotherSchemaWithBothNamed() throws IOException {
        writeForeign(Map.of("kordon.schema", "999"));
        for (var opening :
                List.<ThrowingCallable>of(() -> ArticleIndex.open(folder), () -> open(IndexManifest.Collection.OWN))) {
            assertThatThrownBy(opening)
                    .isInstanceOfSatisfying(IndexFailure.OtherSchema.class, failure -> {
                        assertThat(failure.found()).isEqualTo("999");
                        assertThat(failure.expected()).isEqualTo(Schema.VERSION);
                        assertThat(failure.isDemo()).isFalse();
                    })
                    .hasMessageContaining("999")
                    .hasMessageContaining("schema " + Schema.VERSION)
                    .hasMessageContaining("./kordon index");
        }
    }

    @Test
    void keepsTheOldSnapshotWhenANewCommitIsOfAnotherSchema() throws IOException {
        put("first");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            writeForeign(Map.of("kordon.schema", "999"));
            assertThatThrownBy(index::refresh).isInstanceOf(IndexFailure.OtherSchema.class);
            assertThat(index.read(IndexSnapshot::manifest).articles()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnIndexOfAnotherProgram() throws IOException {
        writeForeign(Map.of());
        assertThatThrownBy(() -> ArticleIndex.open(folder)).isInstanceOf(IndexFailure.NotAnIndex.class);
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        assertThatThrownBy(() -> ArticleIndex.open(folder.resolve("missing")))
                .isInstanceOf(IndexFailure.NoFolder.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> ArticleIndex.open(folder))
                .isInstanceOf(IndexFailure.NoIndex.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("./kordon index");
        Path file = Files.writeString(folder.resolve("file.txt"), "text");
        assertThatThrownBy(() -> ArticleIndex.open(file)).isInstanceOf(IndexFailure.NotAnIndex.class);
        assertThatThrownBy(() -> LuceneWriter.open(file, IndexManifest.Collection.OWN, "digest"))
                .isInstanceOf(IndexFailure.NotAnIndex.class);
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/notes.txt"), "text");
        assertThatThrownBy(() -> ArticleIndex.open(folder)).isInstanceOf(IndexFailure.NotAnIndex.class);
        assertThatThrownBy(() -> open(IndexManifest.Collection.OWN)).isInstanceOf(IndexFailure.NotAnIndex.class);
    }

    @Test
    void anIndexNeverCommittedIsNone() throws IOException {
        open(IndexManifest.Collection.OWN).close();
        assertThatThrownBy(() -> ArticleIndex.open(folder)).isInstanceOf(IndexFailure.NoIndex.class);
    }

    @Test
    void makesRoomOfARunThatNeverCameToACommit() throws IOException {
        Path lucene = Files.createDirectories(folder.resolve("articles"));
        Path left = Files.write(lucene.resolve("_4.fdt"), new byte[1000]);

        put("first");

        assertThat(left).doesNotExist();
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        put("kept");
        try (ArticleWriter writer = open(IndexManifest.Collection.OWN)) {
            AnnotatedArticle lost = random.article("lost");
            writer.put(lost, random.page(lost));
            Files.move(folder.resolve("articles"), folder.resolve("elsewhere"));

            assertThatThrownBy(writer::commit)
                    .isInstanceOf(IndexFailure.Unwritable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("what it held before");
        }
    }

    @Test
    void saysWhenFilesAreDamaged() throws IOException {
        put("one");
        try (var files = Files.list(folder.resolve("articles"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        assertThatThrownBy(() -> ArticleIndex.open(folder))
                .isInstanceOf(IndexFailure.Unreadable.class)
                .hasMessageContaining(folder.toString());
    }

    private ArticleWriter open(IndexManifest.Collection collection) throws IOException {
        return LuceneWriter.open(folder, collection, "digest");
    }

    private void put(String id) throws IOException {
        try (ArticleWriter writer = open(IndexManifest.Collection.OWN)) {
            AnnotatedArticle article = random.article(id);
            writer.put(article, random.page(article));
            writer.commit();
        }
    }

    private static int count(ArticleIndex index, Term kind) throws IOException {
        return index.read(snapshot -> snapshot.searcher().count(new TermQuery(kind)));
    }

    private void writeForeign(Map<String, String> commitData) throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("articles"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(commitData.entrySet());
            writer.commit();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
