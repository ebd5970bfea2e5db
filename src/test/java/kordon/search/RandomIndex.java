package kordon.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.event.AnnotatedArticle;
import kordon.index.RandomArticles;

/** The same articles in an index and to be read plainly. */
record RandomIndex(TestEngine.Opened opened, PlainReading reading) implements AutoCloseable {

    /** Indexes articles from a seed in several commits. */
    static RandomIndex of(Path folder, long seed, int number) throws IOException {
        return of(TestEngine.EMBEDDED, folder, seed, number);
    }

    /** The same with any engine. */
    static RandomIndex of(TestEngine engine, Path folder, long seed, int number) throws IOException {
        RandomArticles random = new RandomArticles(seed);
        Map<String, AnnotatedArticle> articles = new HashMap<>();
        List<AnnotatedArticle> written = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            // Ids come again, so that replaced articles leave their traces if any could.
            AnnotatedArticle article = random.article("a" + i % (number * 4 / 5));
            articles.put(article.article().id().value(), article);
            written.add(article);
        }
        return new RandomIndex(engine.open(folder, written, random), new PlainReading(List.copyOf(articles.values())));
    }

    ArticleSearcher searcher() {
        return opened.searcher();
    }

    @Override
    public void close() throws IOException {
        opened.searcher().close();
        opened.rest().close();
    }
}
