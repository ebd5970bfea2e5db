package kordon.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.index.RandomArticles;

/** The same articles in an index and to be read plainly. */
record RandomIndex(ArticleSearcher searcher, PlainReading reading) implements AutoCloseable {

    /** Indexes articles from a seed in several commits. */
    static RandomIndex of(Path folder, long seed, int number) throws IOException {
        return of(TestEngine.EMBEDDED, folder, seed, number);
    }

    /** The same with any engine. */
    static RandomIndex of(TestEngine engine, Path folder, long seed, int number) throws IOException {
        RandomArticles random = new RandomArticles(seed);
        Map<String, AnnotatedArticle> articles = new HashMap<>();
        Engine place = engine.in(folder);
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < number; i++) {
                // Ids come again, so that replaced articles leave their traces if any could.
                AnnotatedArticle article = random.article("a" + i % (number * 4 / 5));
                articles.put(article.article().id().value(), article);
                writer.put(article, random.page(article));
                if (i % 70 == 0) {
                    writer.commit();
                }
            }
            writer.commit();
        }
        return new RandomIndex(place.searcher(null), new PlainReading(List.copyOf(articles.values())));
    }

    @Override
    public void close() throws IOException {
        searcher.close();
    }
}
