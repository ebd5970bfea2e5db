package kordon.server;

import java.io.IOException;
import java.nio.file.Path;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;

/** A real server on a free port over an index of the {@link SampleArticles}. */
record SampleServer(ArticleSearcher searcher, KordonServer server) implements AutoCloseable {

    /** Indexes the articles into a folder and serves them. */
    static SampleServer over(Path folder, Iterable<AnnotatedArticle> articles) throws IOException {
        put(folder, articles);
        ArticleSearcher searcher = ArticleSearcher.open(folder);
        return new SampleServer(searcher, KordonServer.start(searcher, "127.0.0.1", 0));
    }

    /** Adds articles to the index of a folder, in a commit of its own. */
    static void put(Path folder, Iterable<AnnotatedArticle> articles) throws IOException {
        try (ArticleWriter writer = ArticleWriter.open(folder, IndexManifest.Collection.OWN, "sample")) {
            for (AnnotatedArticle article : articles) {
                writer.put(article, SampleArticles.page(article));
            }
            writer.commit();
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        server.close();
        searcher.close();
    }
}
