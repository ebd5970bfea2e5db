package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of other origins that ask the API from a browser. */
class CrossOriginTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @TempDir
    Path folder;

    private SampleServer serve(String... origins) throws IOException {
        return SampleServer.over(
                folder, SampleArticles.all(), ServerSettings.local(0).withOrigins(List.of(origins)));
    }

    private static HttpHeaders preflight(SampleServer server, String origin, int status) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/api/search"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers("Origin", origin, "Access-Control-Request-Method", "GET")
                .build());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.headers();
    }

    @Test
    void none_is_admitted_by_itself() throws IOException {
        try (SampleServer server = serve()) {
            assertThat(server.get("/api/search", "Origin", "https://news.example")
                            .headers()
                            .map())
                    .doesNotContainKey(ALLOWED.toLowerCase());
            assertThat(preflight(server, "https://news.example", 405).firstValue(ALLOWED))
                    .isEmpty();
        }
    }

    @Test
    void the_named_one_is_admitted_and_no_other() throws IOException {
        try (SampleServer server = serve("https://news.example")) {
            HttpResponse<String> named = server.get("/api/search?q=%22", "Origin", "https://news.example");
            assertThat(named.headers().firstValue(ALLOWED)).contains("https://news.example");
            assertThat(named.headers().allValues("Vary")).contains("Origin");
            assertThat(server.get("/api/search", "Origin", "https://other.example")
                            .headers()
                            .firstValue(ALLOWED))
                    .isEmpty();

            assertThat(preflight(server, "https://news.example", 204).firstValue("Access-Control-Allow-Methods"))
                    .contains("GET, HEAD");
            assertThat(preflight(server, "https://other.example", 405).firstValue(ALLOWED))
                    .isEmpty();
        }
    }
}
