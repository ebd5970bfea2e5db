package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kordon.event.AnnotatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server over an index that grows. */
class LiveIndexTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(30)
    void answers_with_what_was_committed_after_its_start() throws Exception {
        List<AnnotatedArticle> articles = SampleArticles.all();
        try (SampleServer server = SampleServer.over(folder, articles.subList(0, 1));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest everything = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/api/search?size=0"))
                    .build();
            assertThat(client.send(everything, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .startsWith("{\"total\":1,");

            SampleServer.put(folder, articles.subList(1, 2));

            String answer;
            do {
                answer = client.send(everything, HttpResponse.BodyHandlers.ofString())
                        .body();
            } while (!answer.startsWith("{\"total\":2,"));
        }
    }
}
