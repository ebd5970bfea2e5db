package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;
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
        put(articles.getFirst());
        try (ArticleSearcher searcher = ArticleSearcher.open(folder);
                KordonServer server = KordonServer.start(searcher, "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest everything = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/api/search?size=0"))
                    .build();
            assertThat(client.send(everything, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .startsWith("{\"total\":1,");

            put(articles.getLast());

            String answer;
            do {
                answer = client.send(everything, HttpResponse.BodyHandlers.ofString())
                        .body();
            } while (!answer.startsWith("{\"total\":2,"));
        }
    }

    private void put(AnnotatedArticle article) throws Exception {
        try (ArticleWriter writer = ArticleWriter.open(folder, IndexManifest.Collection.OWN, "sample")) {
            writer.put(article, SampleArticles.page(article));
            writer.commit();
        }
    }
}
