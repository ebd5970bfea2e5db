package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import kordon.engine.Engine;
import kordon.search.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a client has already, and how answers travel. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class FreshnessTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private Engine place;
    private SampleServer server;

    @BeforeEach
    void serve() throws IOException {
        place = engine.in(folder);
        server = SampleServer.over(place, SampleArticles.all().subList(0, 3));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=drone",
                "/api/events",
                "/api/facets/region",
                "/api/histogram",
                "/api/map",
                "/api/export",
                "/api/articles/border-1",
                "/api/regions",
                "/api/stats"
            })
    void an_answer_that_the_client_has_is_not_sent_again(String address) {
        HttpResponse<String> first = server.get(address);
        String tag = header(first, "ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag).startsWith("W/\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");

        HttpResponse<String> again = server.get(address, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
    }

    @Test
    void another_request_has_another_tag() {
        assertThat(header(server.get("/api/search?q=drone"), "ETag"))
                .isNotEqualTo(header(server.get("/api/search?q=drones"), "ETag"))
                .isNotEqualTo(header(server.get("/api/events?q=drone"), "ETag"));
    }

    @Test
    @Timeout(30)
    void a_new_commit_makes_every_answer_new() throws IOException {
        String tag = header(server.get("/api/search"), "ETag");
        SampleServer.put(place, SampleArticles.all().subList(3, 4));

        HttpResponse<String> answer;
        do {
            answer = server.get("/api/search", "If-None-Match", tag);
        } while (answer.statusCode() == 304);
        assertThat(answer.body()).contains("\"total\":4,");
        assertThat(header(answer, "ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=%22", "/api/search?nonsense=1", "/api/articles/nobody", "/api/nothing"})
    void an_error_is_not_kept(String address) {
        HttpResponse<String> answer = server.get(address);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @Test
    void files_of_the_page_are_asked_for_anew_and_those_of_libraries_kept() {
        HttpResponse<String> page = server.get("/js/main.js");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(server.get("/js/main.js", "If-None-Match", header(page, "ETag"))
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<String> head = server.send(
                HttpRequest.newBuilder(server.at("/js/main.js")).HEAD().build());
        assertThat(header(head, "Content-Type")).startsWith("text/javascript");
        assertThat(header(head, "ETag")).isEqualTo(header(page, "ETag"));

        HttpResponse<String> library = server.get("/webjars/lit-html/3.3.2/lit-html.js");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(header(library, "Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search", "/api/regions", "/geo/regions.topo.json", "/js/facets.js"})
    void long_answers_are_packed_for_those_who_can_unpack(String address) throws Exception {
        HttpResponse<byte[]> packed = server.client()
                .send(
                        HttpRequest.newBuilder(server.at(address))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        String plain = server.get(address).body();
        assertThat(new String(body, StandardCharsets.UTF_8).replaceAll("took_ms\":\\d+", ""))
                .isEqualTo(plain.replaceAll("took_ms\":\\d+", ""));
        assertThat(packed.body().length).isLessThan(plain.length() / 2);
    }
}
