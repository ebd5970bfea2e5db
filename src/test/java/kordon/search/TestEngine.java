package kordon.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.index.LuceneWriter;
import kordon.index.RandomArticles;
import kordon.opensearch.ClusterFixture;

/** The engines, which keep one contract. */
enum TestEngine {
    EMBEDDED {
        @Override
        Opened open(Path folder, List<AnnotatedArticle> articles, RandomArticles pages) throws IOException {
            try (ArticleWriter writer = LuceneWriter.open(folder, IndexManifest.Collection.OWN, "rules")) {
                for (int i = 0; i < articles.size(); i++) {
                    writer.put(articles.get(i), pages.page(articles.get(i)));
                    if (i % 70 == 0) {
                        writer.commit();
                    }
                }
                writer.commit();
            }
            return new Opened(LuceneSearcher.open(folder), () -> {});
        }
    },
    CLUSTER {
        @Override
        Opened open(Path folder, List<AnnotatedArticle> articles, RandomArticles pages) throws IOException {
            ClusterFixture index = new ClusterFixture();
            index.put(articles, pages::page);
            return new Opened(index.open(), index::close);
        }
    };

    /** A searcher, and what is to be closed behind it. */
    record Opened(ArticleSearcher searcher, Closeable rest) {}

    /** Indexes articles, one after the other, and opens the index; an article of the same id replaces an earlier one. */
    abstract Opened open(Path folder, List<AnnotatedArticle> articles, RandomArticles pages) throws IOException;
}
