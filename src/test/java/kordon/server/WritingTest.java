package kordon.server;

import static kordon.server.PostingServer.TEXT;
import static kordon.server.PostingServer.assertProblem;
import static kordon.server.PostingServer.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private Engine place;
    private PostingServer posting;
    private SampleServer server;

    @BeforeEach
    void serve() throws IOException {
        place = engine.in(folder);
        posting = PostingServer.over(place);
        server = posting.server();
    }

    @AfterEach
    void stop() throws IOException {
        posting.close();
    }

    @Test
    void an_article_is_found_as_soon_as_it_is_acknowledged() throws IOException {
        HttpResponse<String> answer = posting.post("application/json", record("new-1", TEXT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
                                {"indexed": 1, "duplicates": 0, "dropped": 0, "articles": [{"status": "indexed",
                                 "id": "new-1", "events": 1, "duplicate_of": null, "reason": null, "detail": null}]}
                                """));
        assertThat(posting.total("source=posted.example&region=RU-BEL&weapon=drone"))
                .isEqualTo(1);
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

        JsonNode answer = JSON.readTree(
                posting.post("application/x-ndjson; charset=UTF-8", lines).body());

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
        assertThat(posting.post("application/json", record("a", story)).body()).contains("\"indexed\":1");
        assertThat(posting.post("application/json", record("b", story)).body()).contains("\"id\":\"b\"");
        assertThat(posting.total("source=posted.example")).isEqualTo(1);
    }

    @Test
    void an_array_is_taken_and_the_same_again_adds_nothing() throws IOException {
        String array = "[" + record("a", TEXT) + "," + record("b", TEXT.replace("Belgorod", "Kursk")) + "]";
        long before = posting.total("");
        assertThat(posting.post("application/json", array).body()).contains("\"dropped\":0");
        long after = posting.total("");
        assertThat(after).isGreaterThan(before);
        String state = server.get("/api/health").body();
        assertThat(posting.post("application/json", array).body()).contains("\"dropped\":0");
        assertThat(posting.total("")).isEqualTo(after);
        assertThat(server.get("/api/health").body()).isEqualTo(state);
    }

    @Test
    void an_article_taken_out_is_gone() throws IOException {
        posting.post("application/json", record("new-1", TEXT));
        long before = posting.total("");

        HttpResponse<String> answer = posting.delete("new-1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"id\":\"new-1\",\"removed\":true}");
        assertThat(posting.total("")).isEqualTo(before - 1);
        assertThat(server.get("/api/articles/new-1").statusCode()).isEqualTo(404);
        assertProblem(posting.delete("new-1"), 404, "not_found");
        assertProblem(posting.delete("x".repeat(300)), 404, "not_found");
    }

    @Test
    void many_at_once_lose_nothing() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = clients.invokeAll(IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(number -> () -> posting.post(
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
            assertThat(posting.delete("many-" + number).statusCode()).isEqualTo(200);
        }
    }
}
