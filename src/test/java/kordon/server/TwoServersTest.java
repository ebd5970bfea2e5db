package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.opensearch.ClusterEngine;
import kordon.opensearch.TestCluster;
import kordon.search.ArticleSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** Two servers over one cluster, as behind a load balancer: nobody can tell which of them answers. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class TwoServersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name = TestCluster.newName();
    private final HttpClient client = HttpClient.newHttpClient();
    private Served one;
    private Served two;

    /** A server with an engine of its own, as another process has it. */
    private record Served(ClusterEngine engine, ArticleSearcher searcher, KordonServer server) {
        static Served over(String name) throws IOException {
            ClusterEngine engine = ClusterEngine.open(TestCluster.settings(), name, 2, 0);
            ArticleSearcher searcher = engine.searcher(null);
            return new Served(engine, searcher, KordonServer.start(searcher, ServerSettings.local(0)));
        }

        void close() throws IOException {
            server.close();
            searcher.close();
            engine.close();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        List<AnnotatedArticle> articles = SampleArticles.all();
        try (ClusterEngine engine = ClusterEngine.open(TestCluster.settings(), name, 2, 0)) {
            put(engine, articles.subList(0, articles.size() - 1));
        }
        one = Served.over(name);
        two = Served.over(name);
    }

    @AfterEach
    void close() throws IOException {
        one.close();
        two.close();
        client.close();
    }

    private static void put(Engine engine, List<AnnotatedArticle> articles) throws IOException {
        try (ArticleWriter writer = engine.writer(IndexManifest.Collection.OWN, "sample")) {
            for (AnnotatedArticle article : articles) {
                writer.put(article, SampleArticles.page(article));
            }
            writer.commit();
        }
    }

    private HttpResponse<String> get(Served served, String address) throws IOException, InterruptedException {
        URI at = URI.create("http://127.0.0.1:" + served.server().port() + address);
        return client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void both_answer_every_question_alike() throws Exception {
        String article = JSON.readTree(get(one, "/api/search?size=1").body())
                .path("hits")
                .path(0)
                .path("id")
                .asText();
        for (String address : List.of(
                "/api/search?q=drone",
                "/api/search?q=drone&weapon=drone&sort=newest&explain=true",
                "/api/search?q=xyzzy",
                "/api/events?sort=casualties",
                "/api/facets/region",
                "/api/histogram",
                "/api/map",
                "/api/suggest?q=bel",
                "/api/stats",
                "/api/articles/" + article + "?q=drone",
                "/api/articles/" + article + "/similar",
                "/api/search?sort=nonsense",
                "/api/search?q=%28")) {
            HttpResponse<String> first = get(one, address);
            HttpResponse<String> second = get(two, address);
            assertThat(second.statusCode()).as(address).isEqualTo(first.statusCode());
            assertThat(told(second)).as(address).isEqualTo(told(first));
            assertThat(second.headers().firstValue("ETag"))
                    .as(address)
                    .isEqualTo(first.headers().firstValue("ETag"));
        }
    }

    /** The answer without the time that it took. */
    private static String told(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"took_ms\":[0-9]+,", "");
    }

    @Test
    void a_page_that_one_began_the_other_goes_on_with() throws Exception {
        TreeSet<String> seen = new TreeSet<>();
        String next = "";
        for (int turn = 0; turn == 0 || !next.isEmpty(); turn++) {
            JsonNode page = JSON.readTree(get(
                            turn % 2 == 0 ? one : two,
                            "/api/search?size=2&sort=newest" + (turn == 0 ? "" : "&cursor=" + next))
                    .body());
            for (JsonNode hit : page.path("hits")) {
                assertThat(seen.add(hit.path("id").asText())).isTrue();
            }
            next = page.path("next_cursor").asText("");
        }
        assertThat(seen).hasSize(SampleArticles.all().size() - 1);
    }

    @Test
    @Timeout(60)
    void what_was_committed_is_soon_answered_by_both() throws Exception {
        List<AnnotatedArticle> articles = SampleArticles.all();
        put(one.engine(), articles.subList(articles.size() - 1, articles.size()));
        String all = "\"total\":" + articles.size() + ",";
        for (Served served : List.of(one, two)) {
            while (!get(served, "/api/search?size=0").body().contains(all)) {
                Thread.onSpinWait();
            }
        }
    }
}
