package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kordon.bench.rival.OpenSearchNode;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest.Collection;
import kordon.index.RandomArticles;
import kordon.index.Refusal;
import kordon.search.ArticleSearcher;
import kordon.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes, of which one and then another is killed. Three more JVMs take half a minute to start, which is why all of it
 * is one test.
 */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class LostNodesTest {
    private static final String HEAP = "384m";
    private static final int ARTICLES = 240;
    private static final int COMMIT_EVERY = 40;
    private static final String NAME = "kordon";

    @TempDir
    Path folder;

    private List<OpenSearchNode> nodes = List.of();
    private ClusterClient client;
    private ClusterEngine engine;

    @BeforeEach
    void start() throws IOException {
        nodes = OpenSearchNode.startCluster(Path.of(""), folder, HEAP, 3);
        ClusterSettings settings = new ClusterSettings(
                nodes.stream().map(OpenSearchNode::address).toList(), null, null, Duration.ofSeconds(10));
        client = ClusterClient.open(settings);
        engine = ClusterEngine.open(settings, NAME, 3, 1);
    }

    @AfterEach
    void end() throws IOException {
        engine.close();
        client.close();
        nodes.forEach(OpenSearchNode::kill);
    }

    @Test
    void aLostNodeCostsNothingAndALostMajorityCostsWritingAlone() throws Exception {
        RandomArticles random = new RandomArticles(11);
        Set<String> acknowledged = new HashSet<>();
        put(random, "before", COMMIT_EVERY, acknowledged);
        client.send(
                "PUT",
                "/" + NAME + "/_settings",
                Map.of(),
                Dsl.of("index", Dsl.object().put("unassigned.node_left.delayed_timeout", "0")));
        awaitAllCopies();

        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger searches = new AtomicInteger();
        List<Object> failed = Collections.synchronizedList(new ArrayList<>());
        ArticleSearcher searcher = engine.searcher(null);
        Thread searching = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    if (searcher.search(SearchRequest.of("")).total() < COMMIT_EVERY) {
                        failed.add("fewer than were there before");
                    }
                } catch (IOException | RuntimeException e) {
                    failed.add(e);
                }
                searches.incrementAndGet();
            }
        });
        AtomicInteger written = new AtomicInteger();
        List<Throwable> writing = Collections.synchronizedList(new ArrayList<>());
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                while (written.get() < ARTICLES) {
                    put(random, "part" + written.get() + "-", COMMIT_EVERY, acknowledged);
                    written.addAndGet(COMMIT_EVERY);
                }
            } catch (Throwable e) {
                writing.add(e);
            }
        });
        while (written.get() < ARTICLES / 4 && writer.isAlive()) {
            Thread.onSpinWait();
        }
        lead().kill();
        writer.join();
        over.set(true);
        searching.join();
        assertThat(writing).isEmpty();
        assertThat(failed).isEmpty();
        assertThat(searches.get()).isPositive();
        assertThat(acknowledged).hasSize(ARTICLES + COMMIT_EVERY);
        assertThat(found()).containsAll(acknowledged);
        assertThat(engine.takesArticles()).isTrue();

        awaitAllCopies();
        try (ArticleWriter open = engine.writer(Collection.OWN, "rules")) {
            AnnotatedArticle first = random.article("first").withCopies(List.of());
            open.put(first, random.page(first));
            open.settle(refused -> assertThat(refused).isNull());
            nodes.stream()
                    .filter(OpenSearchNode::isAlive)
                    .findFirst()
                    .orElseThrow()
                    .kill();
            AnnotatedArticle late = random.article("late").withCopies(List.of());
            assertThatThrownBy(() -> {
                        open.put(late, random.page(late));
                        open.settle(refused -> assertThat(refused).isNull());
                    })
                    .isInstanceOf(IndexFailure.Unwritable.class)
                    .hasMessageContaining("takes no articles for now");
        }
        assertThatThrownBy(() -> put(random, "later", 5, new HashSet<>())).isInstanceOf(ClusterFailure.class);
        assertThat(engine.takesArticles()).isFalse();
        for (int i = 0; i < 20; i++) {
            assertThat(searcher.search(SearchRequest.of("")).total()).isGreaterThanOrEqualTo(acknowledged.size());
        }
    }

    /** Writes articles, and notes what was taken for good. */
    private void put(RandomArticles random, String prefix, int number, Set<String> acknowledged) throws IOException {
        List<Refusal> refused = new ArrayList<>();
        try (ArticleWriter writer = engine.writer(Collection.OWN, "rules")) {
            for (int i = 0; i < number; i++) {
                AnnotatedArticle article = random.article(prefix + i).withCopies(List.of());
                writer.put(article, random.page(article));
            }
            writer.settle(refused::add);
            writer.mergeStories();
            writer.commit();
        }
        assertThat(refused).isEmpty();
        for (int i = 0; i < number; i++) {
            acknowledged.add(prefix + i);
        }
    }

    private Set<String> found() throws IOException {
        Set<String> found = new HashSet<>();
        try (IndexContents contents = engine.contents();
                Scan scan = Scan.open(client, NAME)) {
            scan.each(
                    Queries.kept(),
                    Answers.wanting("id"),
                    1_000,
                    hits -> hits.forEach(hit -> found.add(Answers.need(hit, "id"))));
            assertThat(contents.pages()).isEqualTo(found.size());
        }
        return found;
    }

    /** The node that leads the cluster: to lose it is worse than to lose another. */
    private OpenSearchNode lead() {
        String name = client.send("GET", "/_cat/cluster_manager", Map.of("format", "json"), null)
                .path(0)
                .path("node")
                .asText();
        return nodes.get(Integer.parseInt(name.substring("trial-".length())));
    }

    private void awaitAllCopies() {
        String status = "";
        for (int i = 0; i < 5 && !status.equals("green"); i++) {
            status = client.send(
                            "GET",
                            "/_cluster/health/" + NAME,
                            Map.of("wait_for_status", "green", "timeout", "8s"),
                            null)
                    .path("status")
                    .asText();
        }
        assertThat(status).isEqualTo("green");
    }
}
