package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.search.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A server over an index that grows. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class LiveIndexTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    @Test
    @Timeout(30)
    void answers_with_what_was_committed_after_its_start() throws Exception {
        List<AnnotatedArticle> articles = SampleArticles.all();
        Engine place = engine.in(folder);
        try (SampleServer server = SampleServer.over(place, articles.subList(0, 1))) {
            assertThat(server.get("/api/search?size=0").body()).contains("\"total\":1,");

            SampleServer.put(place, articles.subList(1, 2));

            String answer;
            do {
                answer = server.get("/api/search?size=0").body();
            } while (!answer.contains("\"total\":2,"));
        }
    }
}
