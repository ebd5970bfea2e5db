package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import kordon.engine.FolderEngine;
import kordon.search.ArticleSearcher;
import kordon.search.LuceneSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server answers that has no time at all. */
class TimeLimitTest {
    @TempDir
    private Path folder;

    private SampleServer hurried() throws IOException {
        SampleServer.put(new FolderEngine(folder), SampleArticles.all());
        ArticleSearcher searcher = LuceneSearcher.open(folder, Duration.ZERO);
        return new SampleServer(
                searcher, KordonServer.start(searcher, ServerSettings.local(0)), HttpClient.newHttpClient());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=drone", "/api/events?q=drone"})
    void a_search_is_answered_with_what_was_found_and_marked_as_a_part(String address) throws IOException {
        try (SampleServer server = hurried()) {
            HttpResponse<String> answer = server.get(address);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("etag")).isEmpty();
            assertThat(answer.body()).contains("\"code\":\"timed_out\"", "\"partial\":{", "\"facets\":{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search", "/api/histogram?q=drone", "/api/map?q=drone", "/api/facets/region?q=drone"})
    void what_is_of_no_use_in_part_is_refused(String address) throws IOException {
        try (SampleServer server = hurried()) {
            HttpResponse<String> answer = server.get(address);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"code\":\"timed_out\"", "Ask for less")
                    .doesNotContain("partial");
        }
    }

    @Test
    void an_export_takes_its_time() throws IOException {
        try (SampleServer server = hurried()) {
            assertThat(server.get("/api/export?q=drone&format=csv").statusCode())
                    .isEqualTo(200);
        }
    }
}
