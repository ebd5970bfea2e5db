package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.search.ArticleSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked ahead of the first visitor. */
class FirstAnswersTest {

    @TempDir
    Path folder;

    @Test
    void whatAPageAsksWhenItOpensIsAskedAhead() throws IOException {
        List<String> asked = new ArrayList<>();
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all())) {
            FirstAnswers.ask(listening(server.searcher(), asked));
        }
        assertThat(asked).containsExactly("search", "histogram", "map", "search", "suggest");
    }

    @Test
    void aSearcherThatWasClosedMeanwhileIsLetBe() throws IOException {
        SampleServer server = SampleServer.over(folder, SampleArticles.all());
        server.close();
        assertThatCode(() -> FirstAnswers.ask(server.searcher())).doesNotThrowAnyException();
    }

    private static ArticleSearcher listening(ArticleSearcher searcher, List<String> asked) {
        return (ArticleSearcher) Proxy.newProxyInstance(
                ArticleSearcher.class.getClassLoader(),
                new Class<?>[] {ArticleSearcher.class},
                (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(searcher, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
