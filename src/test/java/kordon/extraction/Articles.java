package kordon.extraction;

import java.time.LocalDate;
import java.util.List;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Published;
import org.jspecify.annotations.Nullable;

/** Articles for tests. */
final class Articles {
    private Articles() {}

    /** An article of unknown date. */
    static Article of(String title, String... paragraphs) {
        return published(null, title, paragraphs);
    }

    /** An article published on a day. */
    static Article published(@Nullable String day, String title, String... paragraphs) {
        Published published = day == null ? null : Published.on(LocalDate.parse(day));
        return new Article(
                new ArticleId("test"),
                "test",
                Origin.of("test"),
                title,
                null,
                null,
                "und",
                published,
                List.of(),
                List.of(paragraphs),
                List.of());
    }
}
