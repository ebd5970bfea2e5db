package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleSelection;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.index.IndexManifest.Collection;
import kordon.index.KnownPage;
import kordon.index.RandomArticles;
import kordon.index.Refusal;
import kordon.index.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What is written to a cluster, by one or by several, is what is found there; each commit whole. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class ClusterWriterTest {
    private final String name = TestCluster.newName();
    private final RandomArticles random = new RandomArticles(5);
    private ClusterEngine engine;
    private ClusterClient client;

    @BeforeEach
    void open() {
        engine = ClusterEngine.open(TestCluster.settings(), name, 2, 0);
        client = ClusterClient.open(TestCluster.settings());
    }

    @AfterEach
    void remove() throws IOException {
        engine.close();
        client.send("DELETE", "/" + name + "-*", Map.of(), null);
        client.close();
    }

    private ArticleWriter writer(String rules) {
        return engine.writer(Collection.OWN, rules);
    }

    private Map<String, RawPage> put(ArticleWriter writer, String prefix, int number) throws IOException {
        Map<String, RawPage> pages = new HashMap<>();
        for (int i = 0; i < number; i++) {
            AnnotatedArticle article = random.article(prefix + i).withCopies(List.of());
            pages.put(prefix + i, random.page(article));
            writer.put(article, pages.get(prefix + i));
        }
        return pages;
    }

    private List<RawPage> pages() throws IOException {
        List<RawPage> pages = new ArrayList<>();
        try (IndexContents contents = engine.contents()) {
            contents.eachPage(pages::add);
            assertThat(contents.pages()).isEqualTo(pages.size());
        }
        return pages;
    }

    @Test
    void whatIsPutComesBack() throws IOException {
        Map<String, RawPage> pages;
        try (ArticleWriter writer = writer("rules")) {
            assertThat(writer.isEmpty()).isTrue();
            pages = put(writer, "a", 300);
            writer.commit();
        }
        assertThat(pages()).containsExactlyInAnyOrderElementsOf(pages.values());
        try (IndexContents contents = engine.contents()) {
            IndexManifest manifest = contents.manifest();
            assertThat(manifest.articles()).isEqualTo(300);
            assertThat(manifest.schema()).isEqualTo(Schema.VERSION);
            assertThat(manifest.rulesDigest()).isEqualTo("rules");
            assertThat(manifest.collection()).isEqualTo(Collection.OWN);
        }
    }

    @Test
    void pagesThatHaveNotChangedAreKnown() throws IOException {
        Map<String, RawPage> pages;
        try (ArticleWriter writer = writer("rules")) {
            pages = put(writer, "a", 50);
            writer.commit();
        }
        RawPage other = random.page(random.article("other"));
        try (ArticleWriter writer = writer("rules")) {
            pages.values().forEach(writer::expect);
            writer.expect(other);
            for (Map.Entry<String, RawPage> page : pages.entrySet()) {
                assertThat(writer.known(page.getValue()).map(KnownPage::id)).contains(new ArticleId(page.getKey()));
            }
            assertThat(writer.known(other)).isEmpty();
            RawPage unexpected = pages.get("a7");
            assertThat(writer.known(unexpected)).isPresent();
        }
        try (ArticleWriter writer = writer("newer rules")) {
            assertThat(writer.known(pages.get("a7"))).isEmpty();
        }
    }

    @Test
    void aLaterVersionTakesThePlaceOfAnEarlierOne() throws IOException {
        try (ArticleWriter writer = writer("rules")) {
            RawPage last = null;
            for (int i = 0; i < 40; i++) {
                AnnotatedArticle article = random.article("same").withCopies(List.of());
                last = random.page(article);
                writer.put(article, last);
                put(writer, "between" + i + "-", 3);
            }
            writer.commit();
            assertThat(pages()).hasSize(121).contains(last);
        }
    }

    @Test
    void eachCommitHasAHigherNumberAndOneThatChangesNothingHasNone() throws IOException {
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "a", 5);
            writer.mergeStories();
            writer.commit();
        }
        long first = ClusterState.read(client, name).generation();
        try (ArticleWriter writer = writer("rules")) {
            writer.mergeStories();
            writer.commit();
        }
        assertThat(ClusterState.read(client, name).generation()).isEqualTo(first);
        try (ArticleWriter writer = writer("other rules")) {
            put(writer, "b", 1);
            writer.mergeStories();
            writer.commit();
        }
        ClusterState state = ClusterState.read(client, name);
        assertThat(state.generation()).isEqualTo(first + 1);
        assertThat(state.manifest()).containsEntry(IndexManifest.RULES, IndexManifest.MIXED_RULES);
        assertThat(state.runs()).isEmpty();
    }

    @Test
    void articlesAreTakenOutByWhatTheyAreCalled() throws IOException {
        Map<String, RawPage> pages;
        try (ArticleWriter writer = writer("rules")) {
            pages = put(writer, "a", 20);
            writer.commit();
        }
        ArticleId gone = new ArticleId("a3");
        try (ArticleWriter writer = writer("rules");
                IndexContents contents = engine.contents()) {
            List<ArticleId> found =
                    contents.select(new ArticleSelection(List.of(gone, new ArticleId("zzz")), List.of(), List.of()));
            assertThat(found).containsExactly(gone);
            writer.remove(found);
            writer.commit();
        }
        pages.remove("a3");
        assertThat(pages()).containsExactlyInAnyOrderElementsOf(pages.values());
    }

    /** OpenSearch takes 10,000 nested documents of one article. */
    @Test
    void anArticleThatTheClusterRefusesIsToldAndCostsNoOther() throws IOException {
        AnnotatedArticle article = random.article("many");
        while (article.events().isEmpty()) {
            article = random.article("many");
        }
        AnnotatedArticle many = new AnnotatedArticle(
                article.article(), Collections.nCopies(10_001, article.events().getFirst()));
        List<Refusal> refusals = new ArrayList<>();
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "a", 3);
            writer.put(many, random.page(many));
            put(writer, "b", 3);
            writer.settle(refusals::add);
            writer.commit();
        }
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.id().value()).isEqualTo("many");
            assertThat(refusal.why()).contains("10000");
        });
        assertThat(pages()).hasSize(6);
    }

    @Test
    void severalWriteAtOnceAndNothingIsLost() throws Exception {
        int writers = 4;
        int each = 150;
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int number = i;
            RandomArticles own = new RandomArticles(100 + i);
            threads.add(Thread.ofPlatform().start(() -> {
                try (ClusterEngine other = ClusterEngine.open(TestCluster.settings(), name, 2, 0);
                        ArticleWriter writer = other.writer(Collection.OWN, "rules")) {
                    for (int n = 0; n < each; n++) {
                        AnnotatedArticle article = own.article(number + "-" + n).withCopies(List.of());
                        writer.put(article, own.page(article));
                    }
                    writer.mergeStories();
                    writer.commit();
                } catch (Throwable e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(pages()).hasSize(writers * each);
        ClusterState state = ClusterState.read(client, name);
        assertThat(state.generation()).isEqualTo(writers);
        assertThat(state.runs()).isEmpty();
        assertThat(IndexManifest.isMerged(state.manifest())).isTrue();
    }

    @Test
    void anIndexBuiltAnewTakesThePlaceOfTheOldOneWithoutAGap() throws Exception {
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "old", 30);
            writer.mergeStories();
            writer.commit();
        }
        long generation = ClusterState.read(client, name).generation();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong asked = new AtomicLong();
        List<Object> wrong = Collections.synchronizedList(new ArrayList<>());
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    long found = ClusterContents.count(client, name, Queries.kept());
                    if (found != 30 && found != 10) {
                        wrong.add(found);
                    }
                } catch (RuntimeException e) {
                    wrong.add(e);
                }
                asked.incrementAndGet();
            }
        });
        try (ArticleWriter writer = engine.replacement(Collection.OWN, "rules")) {
            put(writer, "new", 10);
            assertThatThrownBy(() -> writer("rules")).isInstanceOf(IndexFailure.Locked.class);
            assertThatThrownBy(() -> engine.replacement(Collection.OWN, "rules"))
                    .isInstanceOf(IndexFailure.Locked.class);
            assertThat(pages()).hasSize(30);
            writer.mergeStories();
            writer.commit();
        }
        assertThat(pages()).hasSize(10);
        over.set(true);
        reader.join();
        assertThat(wrong).isEmpty();
        assertThat(asked.get()).isPositive();
        assertThat(ClusterState.read(client, name).generation()).isGreaterThan(generation);
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "more", 1);
            writer.commit();
        }
        assertThat(pages()).hasSize(11);
    }

    @Test
    void whatWasToTakeThePlaceAndDoesNotLeavesNothingBehind() throws IOException {
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "old", 3);
            writer.mergeStories();
            writer.commit();
        }
        try (ArticleWriter writer = engine.replacement(Collection.OWN, "rules")) {
            put(writer, "new", 2);
        }
        assertThat(client.send("GET", "/" + name + "-*", Map.of(), null).size()).isEqualTo(1);
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "more", 1);
            writer.commit();
        }
        assertThat(pages()).hasSize(4);
    }

    /** As one of a machine that lost its power in the middle. */
    @Test
    void aBuildThatIsNotHeardOfAnyMoreIsClearedAway() throws IOException {
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "old", 3);
            writer.mergeStories();
            writer.commit();
        }
        Catalog catalog = new Catalog(client, name);
        Catalog.Found old = catalog.open();
        catalog.createNext(
                old,
                Collection.OWN,
                ClusterState.read(client, name).withRun("long gone", 1),
                new Catalog.Spread(1, 0),
                Run::anyAlive);
        catalog.close(old.index(), true);
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "more", 1);
            writer.commit();
        }
        assertThat(pages()).hasSize(4);
    }

    @Test
    void otherArticlesAndOtherSchemasAreRefused() throws IOException {
        assertThatThrownBy(engine::contents)
                .isInstanceOf(IndexFailure.Absent.class)
                .hasMessageContaining("--engine opensearch");
        try (ArticleWriter writer = writer("rules")) {
            put(writer, "a", 1);
            writer.commit();
        }
        assertThatThrownBy(() -> engine.writer(Collection.DEMO, "rules"))
                .isInstanceOf(IndexFailure.OtherCollection.class)
                .hasMessageContaining("--name");
        client.send(
                "PUT",
                "/" + name + "/_mapping",
                Map.of(),
                Dsl.of("_meta", Dsl.object().put(IndexMapping.SCHEMA, 7).put(IndexMapping.COLLECTION, "own")));
        assertThatThrownBy(() -> writer("rules"))
                .isInstanceOf(IndexFailure.OtherSchema.class)
                .hasMessageContaining("schema 7");
    }

    @Test
    void aNameThatIsTakenBySomethingElseIsRefused() throws IOException {
        client.send("PUT", "/" + name + "-x", Map.of(), null);
        try (ClusterEngine other = ClusterEngine.open(TestCluster.settings(), name + "-x", null, null)) {
            assertThatThrownBy(() -> other.writer(Collection.OWN, "rules")).hasMessageContaining("no index of Kordon");
        }
    }
}
