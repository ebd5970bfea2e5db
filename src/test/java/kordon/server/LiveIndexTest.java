package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

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
        try (SampleServer server = SampleServer.over(folder, articles.subList(0, 1))) {
            assertThat(server.get("/api/search?size=0").body()).contains("\"total\":1,");

            SampleServer.put(folder, articles.subList(1, 2));

            String answer;
            do {
                answer = server.get("/api/search?size=0").body();
            } while (!answer.contains("\"total\":2,"));
        }
    }
}
