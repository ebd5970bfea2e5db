package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kordon.engine.Engine;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.pipeline.ArticleIntake;
import kordon.search.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles in and out over HTTP. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class WritingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a-token-of-some-length";
    private static final String TEXT =
            "Russian air defence brought down three Ukrainian drones over the Belgorod region on Tuesday night, the"
                    + " Defence Ministry said. Nobody was hurt, the governor wrote.";

    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private Engine place;
    private SampleServer server;

    @BeforeEach
    void serve() throws IOException {
        place = engine.in(folder);
        server = SampleServer.over(
                place,
                SampleArticles.all(),
                ServerSettings.local(0).withWriting(new Writing(Token.of(TOKEN), new ArticleIntake(place))));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String record(String id, String text) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("title", "Drones over Belgorod " + id)
                .put("published", "2024-07-03")
                .put("url", "https://posted.example/" + id)
                .put("text", text)
                .toString();
    }

    private HttpResponse<String> post(String type, String body) {
        return server.send(HttpRequest.newBuilder(server.at("/api/articles"))
                .headers("Authorization", "Bearer " + TOKEN, "Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> delete(String id) {
        return server.send(HttpRequest.newBuilder(server.at("/api/articles/" + id))
                .header("Authorization", "Bearer " + TOKEN)
                .DELETE()
                .build());
    }

    private long total(String query) throws IOException {
        return JSON.readTree(server.get("/api/search?" + query).body())
                .path("total")
                .asLong();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void an_article_is_found_as_soon_as_it_is_acknowledged() throws IOException {
        HttpResponse<String> answer = post("application/json", record("new-1", TEXT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
                                {"indexed": 1, "duplicates": 0, "dropped": 0, "articles": [{"status": "indexed",
                                 "id": "new-1", "events": 1, "duplicate_of": null, "reason": null, "detail": null}]}
                                """));
        assertThat(total("source=posted.example&region=RU-BEL&weapon=drone")).isEqualTo(1);
        assertThat(server.get("/api/articles/new-1").body()).contains("three Ukrainian drones");
    }

    @Test
    void every_record_is_told_of_in_its_place() throws IOException {
        String other = "Ministers met in a capital far away and spoke of trade, of rail and of grain all day long.";
        String lines = String.join(
                "\n",
                record("a", TEXT),
                "{\"id\": broken",
                record("b", TEXT),
                record("a", other),
                "{\"id\": \"c\"}",
                record("d", other));

        JsonNode answer =
                JSON.readTree(post("application/x-ndjson; charset=UTF-8", lines).body());

        List<String> told = answer.path("articles")
                .valueStream()
                .map(each ->
                        each.path("status").asText() + " " + each.path("id").asText("-") + " "
                                + each.path("duplicate_of").asText("-") + " "
                                + each.path("reason").asText("-"))
                .toList();
        assertThat(told)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("indexed a - -"),
                        second -> assertThat(second).isEqualTo("dropped - - malformed"),
                        third -> assertThat(third).isEqualTo("indexed b - -"),
                        fourth -> assertThat(fourth).isEqualTo("duplicate a a -"),
                        fifth -> assertThat(fifth).isEqualTo("dropped - - malformed"),
                        sixth -> assertThat(sixth).isEqualTo("indexed d - -"));
        assertThat(answer.path("indexed").asInt()).isEqualTo(3);
        assertThat(answer.path("duplicates").asInt()).isEqualTo(1);
        assertThat(answer.path("dropped").asInt()).isEqualTo(2);
    }

    @Test
    void copies_are_told_of_where_the_index_brings_them_together() throws IOException {
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "sample")) {
            writer.mergeStories();
            writer.commit();
        }
        String story = TEXT
                + " Debris fell on an orchard outside a village and set dry grass alight, which firefighters put out before"
                + " dawn. Trains to the regional capital ran late, and the airport took no planes for three hours."
                + " Residents heard four blasts; windows broke in two houses near the railway station.";
        assertThat(post("application/json", record("a", story)).body()).contains("\"indexed\":1");
        assertThat(post("application/json", record("b", story)).body()).contains("\"id\":\"b\"");
        assertThat(total("source=posted.example")).isEqualTo(1);
    }

    @Test
    void an_array_is_taken_and_the_same_again_adds_nothing() throws IOException {
        String array = "[" + record("a", TEXT) + "," + record("b", TEXT.replace("Belgorod", "Kursk")) + "]";
        long before = total("");
        assertThat(post("application/json", array).body()).contains("\"dropped\":0");
        long after = total("");
        assertThat(after).isGreaterThan(before);
        String state = server.get("/api/health").body();
        assertThat(post("application/json", array).body()).contains("\"dropped\":0");
        assertThat(total("")).isEqualTo(after);
        assertThat(server.get("/api/health").body()).isEqualTo(state);
    }

    @Test
    void an_article_taken_out_is_gone() throws IOException {
        post("application/json", record("new-1", TEXT));
        long before = total("");

        HttpResponse<String> answer = delete("new-1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":\"new-1\",\"removed\":true}");
        assertThat(total("")).isEqualTo(before - 1);
        assertThat(server.get("/api/articles/new-1").statusCode()).isEqualTo(404);
        assertProblem(delete("new-1"), 404, "not_found");
        assertProblem(delete("x".repeat(300)), 404, "not_found");
    }

    @Test
    void many_at_once_lose_nothing() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = clients.invokeAll(IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(number -> () -> post(
                                    "application/json",
                                    record(
                                            "many-" + number,
                                            "Town number " + number + " held a fair of its own. "
                                                    + ("Guests of year " + number * 7919 + " danced there. ")
                                                            .repeat(number + 1)))
                            .statusCode())
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        for (int number = 0; number < 12; number++) {
            assertThat(delete("many-" + number).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void while_another_process_writes_the_client_is_asked_to_come_again() throws IOException {
        assumeTrue(engine == TestEngine.EMBEDDED, "several may write to a cluster at once");
        try (ArticleWriter other = place.writer(IndexManifest.Collection.OWN, "other")) {
            HttpResponse<String> answer = post("application/json", record("a", TEXT));
            assertProblem(answer, 503, "index_locked");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertProblem(delete("border-1"), 503, "index_locked");
            assertThat(other.isMerged()).isFalse();
        }
        assertThat(post("application/json", record("a", TEXT)).statusCode()).isEqualTo(200);
    }
}
