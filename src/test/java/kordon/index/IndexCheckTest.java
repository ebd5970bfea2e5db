package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage is found, named, and taken out; what is whole stays. */
class IndexCheckTest {
    private static final int ARTICLES = 30;

    private final RandomArticles random = new RandomArticles(5);

    @TempDir
    Path folder;

    @BeforeEach
    void index() throws IOException {
        try (ArticleWriter writer = open()) {
            for (int i = 0; i < ARTICLES; i++) {
                put("a" + i, writer);
                if (i % 10 == 9) {
                    writer.commit();
                }
            }
        }
    }

    @Test
    void aSoundIndexIsSound() throws IOException {
        IndexCheck.Report report = new IndexCheck(folder).run();

        assertThat(report.faults()).isEmpty();
        assertThat(report.articles()).isEqualTo(ARTICLES);
        assertThat(IndexRepair.run(folder)).isEmpty();
    }

    @Test
    void oneChangedBitInAnyFileIsFoundAndTheFileNamed() throws IOException {
        Random bits = new Random(3);
        for (Path file : files()) {
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            damaged[bits.nextInt(damaged.length)] ^= (byte) (1 << bits.nextInt(8));
            Files.write(file, damaged);

            String name = file.getFileName().toString();
            boolean lists = name.startsWith("segments_") || name.endsWith(".si");
            assertThat(lists ? List.of(refusal()) : faults())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).contains(name.replaceAll("\\..*", "")));
            Files.write(file, sound);
        }
        assertThat(new IndexCheck(folder).run().isSound()).isTrue();
    }

    @Test
    void aRepairDropsTheDamagedSegmentAndKeepsTheOthers() throws IOException {
        Path damaged = files().stream()
                .filter(file ->
                        file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        assertThat(IndexRepair.run(folder)).hasAtLeastOneElementOfType(IndexFault.DamagedSegment.class);

        IndexCheck.Report report = new IndexCheck(folder).run();
        assertThat(report.isSound()).isTrue();
        assertThat(report.articles()).isBetween(1L, ARTICLES - 1L);
        try (ArticleWriter writer = open()) {
            for (int i = 0; i < ARTICLES; i++) {
                put("a" + i, writer);
            }
            writer.commit();
        }
        assertThat(new IndexCheck(folder).run().articles()).isEqualTo(ARTICLES);
    }

    @Test
    void anArticleThatIsThereTwiceIsFoundAndTakenOut() throws IOException {
        AnnotatedArticle twice = alone("a3");
        addRaw(DocumentMapper.block(twice, random.page(twice), "rules"));

        assertThat(faults()).singleElement().asString().contains("a3");
        IndexRepair.run(folder);
        assertThat(new IndexCheck(folder).run().articles()).isEqualTo(ARTICLES - 1L);
    }

    @Test
    void eventsWithoutTheirArticleAreFound() throws IOException {
        Document event = new Document();
        event.add(new StringField(Schema.KIND, Schema.EVENT.bytes(), Field.Store.NO));
        event.add(new StringField(Schema.BLOCK, "stray", Field.Store.NO));
        addRaw(List.of(event));

        assertThat(faults()).containsExactly("article stray is not whole: its events have no article");
        IndexRepair.run(folder);
        assertThat(new IndexCheck(folder).run().isSound()).isTrue();
    }

    @Test
    void countsThatDisagreeWithTheRecordAreFound() throws IOException {
        AnnotatedArticle article = alone("odd");
        List<Document> block = new ArrayList<>(DocumentMapper.block(article, random.page(article), "rules"));
        Document last = block.getLast();
        last.removeFields(Schema.EVENTS);
        last.add(new NumericDocValuesField(Schema.EVENTS, 77));
        addRaw(block);

        assertThat(faults()).singleElement().asString().contains("odd", "events");
    }

    @Test
    void aCopyWithoutItsLeadBecomesAnArticleAgain() throws IOException {
        AnnotatedArticle copy = alone("copy");
        addRaw(List.of(DocumentMapper.copy(copy, random.page(copy), "rules", new ArticleId("nobody"))));

        assertThat(new IndexCheck(folder).run().faults())
                .singleElement()
                .isInstanceOfSatisfying(
                        IndexFault.LooseStory.class,
                        fault -> assertThat(fault.id()).isEqualTo(new ArticleId("copy")));
        IndexRepair.run(folder);
        assertThat(new IndexCheck(folder).run().isSound()).isTrue();
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            Optional<AnnotatedArticle> found = index.read(snapshot -> snapshot.article(new ArticleId("copy")));
            assertThat(found).isPresent();
        }
    }

    @Test
    void waitsForNoWriterButSaysThatThereIsOne() throws IOException {
        try (ArticleWriter writer = open()) {
            assertThatThrownBy(() -> new IndexCheck(folder).run()).isInstanceOf(IndexFailure.Locked.class);
            writer.commit();
        }
    }

    @Test
    void aLeftOverLockFileIsNoLock() throws IOException {
        Files.deleteIfExists(folder.resolve("articles/write.lock"));
        Files.createFile(folder.resolve("articles/write.lock"));
        assertThat(new IndexCheck(folder).run().isSound()).isTrue();
    }

    private List<String> faults() throws IOException {
        return new IndexCheck(folder)
                .run().faults().stream().map(IndexFault::message).toList();
    }

    private String refusal() {
        IndexFailure failure = catchThrowableOfType(IndexFailure.class, () -> new IndexCheck(folder).run());
        assertThat(failure).isNotNull();
        return failure.getMessage();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private ArticleWriter open() throws IOException {
        return LuceneWriter.open(folder, IndexManifest.Collection.OWN, "rules");
    }

    private AnnotatedArticle alone(String id) {
        return random.article(id).withCopies(List.of());
    }

    private void put(String id, ArticleWriter writer) throws IOException {
        AnnotatedArticle article = alone(id);
        writer.put(article, random.page(article));
    }

    /** Writes past Kordon's own writer, as a fault would. */
    private void addRaw(List<Document> documents) throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("articles"));
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(Schema.analyzer())
                                .setSimilarity(Schema.similarity())
                                .setCommitOnClose(false))) {
            writer.addDocuments(documents);
            try (ArticleIndex index = ArticleIndex.open(folder)) {
                writer.setLiveCommitData(index.read(
                                snapshot -> snapshot.reader().getIndexCommit().getUserData())
                        .entrySet());
            }
            writer.commit();
        }
    }
}
