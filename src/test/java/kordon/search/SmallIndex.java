package kordon.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.event.StrikeEvent;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;

/** An index of a few articles written for a test. */
final class SmallIndex implements AutoCloseable {
    private final Engine engine;
    private final ArticleWriter writer;

    /** Of the embedded engine. */
    SmallIndex(Path folder) throws IOException {
        this(TestEngine.EMBEDDED.in(folder));
    }

    /** What lies there already stays. */
    SmallIndex(Engine engine) throws IOException {
        this.engine = engine;
        this.writer = engine.writer(IndexManifest.Collection.OWN, "rules");
    }

    /** Puts an article of a source that is named after its id. */
    SmallIndex put(String id, String language, String title, String... paragraphs) throws IOException {
        return put(id, language, title, List.of(), paragraphs);
    }

    SmallIndex put(String id, String language, String title, List<StrikeEvent> events, String... paragraphs)
            throws IOException {
        Article article = new Article(
                new ArticleId(id),
                id,
                Origin.of(id + ".txt"),
                title,
                "https://" + id + ".example/",
                id.toUpperCase(Locale.ROOT) + ".example",
                language,
                Published.on(LocalDate.of(2024, 1, 1).plusDays(id.length())),
                List.of("Olena " + id),
                List.of(paragraphs),
                List.of());
        RawPage page = new RawPage(article.origin(), RawPage.Form.TEXT, article.body(), PageMetadata.named(id));
        writer.put(new AnnotatedArticle(article, events), page);
        return this;
    }

    /** Commits and opens. */
    ArticleSearcher open() throws IOException {
        writer.commit();
        return engine.searcher(null);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** The ids that a query finds, best first. */
    static List<String> ids(ArticleSearcher searcher, String query) throws IOException {
        return searcher.search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.article().article().id().value())
                .toList();
    }
}
