package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds one commit, whole, whatever goes on meanwhile, and comes back as it was. */
class IndexBackupTest {
    @TempDir
    Path folder;

    private Path index;
    private Path backup;

    @BeforeEach
    void index() throws IOException {
        index = folder.resolve("index");
        backup = folder.resolve("backups/monday");
        write(index, 1, 20);
    }

    @Test
    void whatWasBackedUpIsRestoredOverALaterState() throws IOException {
        assertThat(IndexBackup.take(index, backup)).isEqualTo(20);
        write(index, 2, 35);
        try (ArticleIndex open = ArticleIndex.open(index)) {
            assertThat(articles(open)).isEqualTo(35);

            assertThat(IndexBackup.restore(backup, index)).isEqualTo(20);

            open.refresh();
            assertThat(articles(open)).isEqualTo(20);
            try (ArticleIndex copy = ArticleIndex.open(backup)) {
                IndexManifest manifest = copy.read(IndexSnapshot::manifest);
                assertThat(open.read(IndexSnapshot::manifest)).isEqualTo(manifest);
                for (int i = 0; i < 20; i++) {
                    var id = new ArticleId("a" + i);
                    Optional<AnnotatedArticle> restored = open.read(snapshot -> snapshot.article(id));
                    assertThat(restored).isPresent().isEqualTo(copy.read(snapshot -> snapshot.article(id)));
                }
            }
        }
        assertThat(new IndexCheck(index).run().isSound()).isTrue();
        assertThat(new IndexCheck(backup).run().isSound()).isTrue();
    }

    @Test
    void restoresWhereThereIsNothingYet() throws IOException {
        IndexBackup.take(index, backup);
        IndexBackup.restore(backup, folder.resolve("new/place"));
        assertThat(new IndexCheck(folder.resolve("new/place")).run().articles()).isEqualTo(20);
    }

    @Test
    void everyBackupTakenWhileAnotherWritesIsACommitAndWhole() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> writing = thread.submit(() -> {
                for (int round = 0; !done.get(); round++) {
                    write(index, round, 20 + round % 5);
                }
                return null;
            });
            for (int i = 0; i < 8; i++) {
                Path to = folder.resolve("live" + i);
                long articles = IndexBackup.take(index, to);
                IndexCheck.Report report = new IndexCheck(to).run();
                assertThat(report.faults()).isEmpty();
                assertThat(report.articles()).isEqualTo(articles).isBetween(20L, 24L);
            }
            done.set(true);
            writing.get();
        }
    }

    @Test
    void aBackupThatWasBrokenOffIsNoIndexAndCanBeBegunAgain() throws IOException {
        IndexBackup.take(index, backup);
        try (var files = Files.list(backup.resolve("articles"))) {
            for (Path list : files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.delete(list);
            }
        }
        assertThatThrownBy(() -> IndexBackup.restore(backup, index)).isInstanceOf(IndexFailure.NoIndex.class);
        assertThat(IndexBackup.take(index, backup)).isEqualTo(20);
    }

    @Test
    void refusesToWriteOverAnotherIndexOrTheBackupItself() throws IOException {
        IndexBackup.take(index, backup);
        assertThatThrownBy(() -> IndexBackup.take(index, backup))
                .isInstanceOf(IndexFailure.Occupied.class)
                .hasMessageContaining(backup.toString());
        assertThatThrownBy(() -> IndexBackup.restore(backup, backup)).isInstanceOf(IndexFailure.NotAnIndex.class);
        assertThatThrownBy(() -> IndexBackup.take(folder.resolve("none"), folder.resolve("x")))
                .isInstanceOf(IndexFailure.NoFolder.class);
    }

    @Test
    void refusesToRestoreWhileAnotherWrites() throws IOException {
        IndexBackup.take(index, backup);
        try (ArticleWriter writer = LuceneWriter.open(index, IndexManifest.Collection.OWN, "rules")) {
            assertThatThrownBy(() -> IndexBackup.restore(backup, index)).isInstanceOf(IndexFailure.Locked.class);
            writer.commit();
        }
    }

    @Test
    void aDamagedFileIsNotBackedUpAsIfItWereSound() throws IOException {
        try (var files = Files.list(index.resolve("articles"))) {
            Path file = files.filter(each ->
                            each.toString().endsWith(".cfs") || each.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
        }
        assertThatThrownBy(() -> IndexBackup.take(index, backup)).isInstanceOf(IndexFailure.Unreadable.class);
        assertThatThrownBy(() -> ArticleIndex.open(backup)).isInstanceOf(IndexFailure.NoIndex.class);
    }

    private static long articles(ArticleIndex index) throws IOException {
        return index.read(IndexSnapshot::manifest).articles();
    }

    private static void write(Path folder, int seed, int number) throws IOException {
        RandomArticles random = new RandomArticles(seed);
        try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < number; i++) {
                AnnotatedArticle article = random.article("a" + i).withCopies(List.of());
                writer.put(article, random.page(article));
            }
            writer.commit();
        }
    }
}
