package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleIndex;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest.Collection;
import kordon.index.LuceneWriter;
import kordon.index.StoryArticles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster tells copies from articles as the embedded engine does, whoever wrote what and when. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class ClusterStoriesTest {
    private static final int IDS = 40;

    private final String name = TestCluster.newName();
    private ClusterEngine engine;
    private ClusterClient client;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        engine = ClusterEngine.open(TestCluster.settings(), name, 3, 0);
        client = ClusterClient.open(TestCluster.settings());
    }

    @AfterEach
    void remove() throws IOException {
        engine.close();
        client.send("DELETE", "/" + name + "-*", Map.of(), null);
        client.close();
    }

    /** Every article of a cluster, by its id; copies are left out. */
    private Map<String, AnnotatedArticle> articles() throws IOException {
        Map<String, AnnotatedArticle> articles = new TreeMap<>();
        try (Scan scan = Scan.open(client, name)) {
            scan.each(Queries.articles(), KeptDocument.WANTED, 500, hits -> {
                for (JsonNode hit : hits) {
                    AnnotatedArticle article = KeptDocument.of(hit).article();
                    articles.put(article.article().id().value(), article);
                }
            });
        }
        return articles;
    }

    /** The same of an embedded index that was given all at once. */
    private Map<String, AnnotatedArticle> expected(Path index, java.util.Collection<AnnotatedArticle> all)
            throws IOException {
        try (ArticleWriter writer = LuceneWriter.open(index, Collection.OWN, "rules")) {
            for (AnnotatedArticle article : all) {
                writer.put(article, StoryArticles.page(article));
            }
            writer.mergeStories();
            writer.commit();
        }
        Map<String, AnnotatedArticle> articles = new TreeMap<>();
        try (ArticleIndex open = ArticleIndex.open(index)) {
            for (AnnotatedArticle each : all) {
                ArticleId id = each.article().id();
                open.read(snapshot -> snapshot.article(id)).ifPresent(article -> articles.put(id.value(), article));
            }
        }
        return articles;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theSameStoriesAsTheEmbeddedEngine(long seed) throws IOException {
        Random random = new Random(seed);
        Map<Integer, AnnotatedArticle> articles = new TreeMap<>();
        long together = 0;
        for (int step = 0; step < 8; step++) {
            try (ArticleWriter writer = engine.writer(Collection.OWN, "rules")) {
                List<ArticleId> gone = new ArrayList<>();
                for (int change = 1 + random.nextInt(6); change > 0; change--) {
                    int id = random.nextInt(IDS);
                    if (random.nextInt(4) == 0) {
                        gone.add(new ArticleId("a" + id));
                        articles.remove(id);
                        writer.remove(gone);
                    } else {
                        articles.put(id, StoryArticles.article(id, random));
                        writer.put(articles.get(id), StoryArticles.page(articles.get(id)));
                    }
                    if (random.nextInt(6) == 0) {
                        writer.mergeStories();
                    }
                }
                writer.mergeStories();
                assertThat(writer.isMerged()).isTrue();
                writer.commit();
            }
            Map<String, AnnotatedArticle> expected = expected(folder.resolve("whole" + step), articles.values());
            assertThat(articles()).as("step " + step).isEqualTo(expected);
            together += expected.values().stream()
                    .filter(article -> !article.copies().isEmpty())
                    .count();
        }
        assertThat(together).as("stories of several articles").isGreaterThan(5);
        try (ArticleWriter writer = engine.writer(Collection.OWN, "rules")) {
            writer.separateStories();
            assertThat(writer.isMerged()).isFalse();
            writer.commit();
        }
        assertThat(articles()).hasSize(articles.size());
        try (ArticleWriter writer = engine.writer(Collection.OWN, "rules")) {
            writer.mergeStories();
            writer.commit();
        }
        assertThat(articles()).isEqualTo(expected(folder.resolve("again"), articles.values()));
    }

    /** Who comes first is chance, so it is tried more than once. */
    @RepeatedTest(3)
    void severalThatWriteAtOnceMakeTheStoriesOfOne() throws Exception {
        int writers = 4;
        Random random = new Random(9);
        List<List<AnnotatedArticle>> parts = new ArrayList<>();
        List<AnnotatedArticle> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            List<AnnotatedArticle> part = new ArrayList<>();
            for (int n = 0; n < 25; n++) {
                part.add(StoryArticles.article(i * 25 + n, random));
            }
            parts.add(part);
            all.addAll(part);
        }
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (List<AnnotatedArticle> part : parts) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (ClusterEngine other = ClusterEngine.open(TestCluster.settings(), name, 3, 0);
                        ArticleWriter writer = other.writer(Collection.OWN, "rules")) {
                    for (AnnotatedArticle article : part) {
                        writer.put(article, StoryArticles.page(article));
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
        assertThat(articles()).isEqualTo(expected(folder.resolve("whole"), all));
    }

    /** As one of a machine that lost its power after its last article and before the stories were brought together. */
    @Test
    void whatABrokenRunWroteIsSettledByTheNextOne() throws IOException {
        Random random = new Random(4);
        List<AnnotatedArticle> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(StoryArticles.article(i, random));
        }
        try (ArticleWriter writer = engine.writer(Collection.OWN, "rules")) {
            for (AnnotatedArticle article : all) {
                writer.put(article, StoryArticles.page(article));
            }
            writer.settle(refused -> assertThat(refused).isNull());
        }
        ClusterState.change(client, name, state -> {
            String run = state.runs().keySet().iterator().next();
            return state.withRun(run, 1);
        });
        try (ArticleWriter writer = engine.writer(Collection.OWN, "rules")) {
            writer.mergeStories();
            writer.commit();
        }
        assertThat(articles()).isEqualTo(expected(folder.resolve("whole"), all));
        assertThat(ClusterState.read(client, name).runs()).isEmpty();
    }
}
