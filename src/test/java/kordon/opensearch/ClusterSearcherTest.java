package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kordon.article.ArticleId;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.Dimension;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.index.RandomArticles;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.Overview;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.query.QuerySyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What only an engine over HTTP can meet: several searchers over one index, refusals, little time, many values. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class ClusterSearcherTest {
    private final String name = TestCluster.newName();
    private final RandomArticles random = new RandomArticles(17);
    private ClusterEngine engine;

    @BeforeEach
    void open() {
        engine = ClusterEngine.open(TestCluster.settings(), name, 2, 0);
    }

    @AfterEach
    void remove() throws IOException {
        try (ClusterClient client = ClusterClient.open(TestCluster.settings())) {
            client.send("DELETE", "/" + name + "-*", Map.of(), null);
        }
        engine.close();
    }

    private void put(Engine writing, int from, int to) throws IOException {
        try (ArticleWriter writer = writing.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = from; i < to; i++) {
                AnnotatedArticle article = random.article("a" + i);
                writer.put(article, random.page(article));
            }
            writer.commit();
        }
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.article().article().id().value())
                .toList();
    }

    @Test
    void whatOneSearcherBeganAnotherGoesOnWith() throws IOException {
        put(engine, 0, 60);
        try (ClusterEngine other = ClusterEngine.open(TestCluster.settings(), name, null, null);
                ArticleSearcher one = engine.searcher(null);
                ArticleSearcher two = other.searcher(null)) {
            assertThat(one.state()).isEqualTo(two.state());
            SearchRequest request =
                    SearchRequest.of("").by(SearchRequest.Sort.NEWEST).page(1, 7);
            TreeSet<String> seen = new TreeSet<>();
            SearchResult page = one.search(request);
            for (int turn = 0; page.next() != null; turn++) {
                assertThat(seen.addAll(ids(page))).isTrue();
                page = (turn % 2 == 0 ? two : one).search(request.after(page.next()));
            }
            seen.addAll(ids(page));
            assertThat(seen).hasSize(60);
        }
    }

    @Test
    void whatIsCommittedAnywhereIsSeenAfterARefresh() throws IOException {
        put(engine, 0, 5);
        try (ClusterEngine other = ClusterEngine.open(TestCluster.settings(), name, null, null);
                ArticleSearcher searcher = engine.searcher(null)) {
            long before = searcher.state().generation();
            put(other, 5, 8);
            searcher.refresh();
            assertThat(searcher.state().generation()).isGreaterThan(before);
            assertThat(searcher.state().manifest().articles()).isEqualTo(8);
            assertThat(searcher.search(SearchRequest.of("")).total()).isEqualTo(8);
        }
    }

    @Test
    void aMissingIndexIsNamedWithTheWayToBuildIt() {
        assertThatThrownBy(() -> engine.searcher(null))
                .isInstanceOf(IndexFailure.Absent.class)
                .hasMessageContaining(name)
                .hasMessageContaining("./kordon index --engine opensearch");
    }

    @Test
    void aClusterThatIsGoneIsToldByItsAddress() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:1");
        try (ClusterEngine gone = ClusterEngine.open(ClusterSettings.of(List.of(nobody)), name, null, null)) {
            assertThatThrownBy(() -> gone.searcher(null))
                    .isInstanceOf(ClusterFailure.Unreachable.class)
                    .hasMessageContaining("http://127.0.0.1:1");
        }
    }

    @Test
    void anAnswerThatTookTooLongIsMarkedOrRefused() {
        ObjectNode late = Dsl.object().put("timed_out", true);
        assertThat(ClusterQuestion.isComplete(late)).isFalse();
        assertThat(ClusterQuestion.isComplete(Dsl.object().put("timed_out", false)))
                .isTrue();
    }

    @Test
    void aTimeLimitGoesWithTheQuestion() throws IOException {
        put(engine, 0, 5);
        try (ArticleSearcher searcher = engine.searcher(Duration.ofHours(1))) {
            SearchResult result = searcher.search(SearchRequest.of(""));
            assertThat(result.complete()).isTrue();
            assertThat(result.total()).isEqualTo(5);
            assertThat(searcher.map(Criteria.NONE)).isNotEmpty();
        }
    }

    @Test
    void moreWordsThanTheClusterLooksForAtOnceAreRefusedAsSuch() throws IOException {
        put(engine, 0, 5);
        limitClauses("64");
        try (ArticleSearcher searcher = engine.searcher(null)) {
            assertThatThrownBy(
                            () -> searcher.search(SearchRequest.of("Kharkiv Belgorod Odesa drones missiles refinery")))
                    .isInstanceOf(QuerySyntaxException.class)
                    .hasMessageContaining("too many words");
            assertThat(searcher.search(SearchRequest.of("exact:nothing")).total())
                    .isZero();
        } finally {
            limitClauses(null);
        }
    }

    private static void limitClauses(String most) throws IOException {
        ObjectNode settings = Dsl.object();
        settings.putObject("transient").put("indices.query.bool.max_clause_count", most);
        try (ClusterClient client = ClusterClient.open(TestCluster.settings())) {
            client.send("PUT", "/_cluster/settings", Map.of(), settings);
        }
    }

    @Test
    void valuesThatAreTooManyForOneAnswerAreCountedInParts() throws IOException {
        put(engine, 0, 80);
        ClusterClient client = ClusterClient.open(TestCluster.settings());
        try (client;
                ArticleSearcher searcher = engine.searcher(null)) {
            Overview overview = searcher.search(SearchRequest.of("").page(1, 0)).overview();
            Map<String, Long> few =
                    new ClusterVocabulary(new ClusterIndex(client, name)).articlesByValue(Dimension.DATE);
            FacetCounts narrow = new FacetCounts(new CriteriaFilter(Criteria.NONE, List.of()), 3);
            FacetCounts.Searching searching = aggregations -> {
                ObjectNode body = Dsl.of("query", Dsl.matchAll()).put("size", 0);
                body.set("aggs", aggregations);
                return new ClusterIndex(client, name).search(body);
            };
            List<Dimension> only = List.of(Dimension.DATE);
            assertThat(new TreeMap<>(narrow.read(searching.with(narrow.asked(only)), only, searching)
                            .get(Dimension.DATE)))
                    .hasSizeGreaterThan(20)
                    .isEqualTo(new TreeMap<>(few));
            assertThat(overview.articles()).isEqualTo(80);
        }
    }

    @Test
    void anArticleIsFoundByItsNameAlone() throws IOException {
        put(engine, 0, 3);
        try (ArticleSearcher searcher = engine.searcher(null)) {
            assertThat(searcher.article(new ArticleId("a1"), "")).isPresent();
            assertThat(searcher.article(new ArticleId("A1"), "")).isEmpty();
            assertThat(searcher.article(new ArticleId("#state"), "")).isEmpty();
        }
    }
}
