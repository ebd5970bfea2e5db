package kordon.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;

/** Articles that tell one of a few stories, their words changed here and there, so that some are no copies. */
public final class StoryArticles {
    private static final int STORIES = 6;

    private StoryArticles() {}

    public static AnnotatedArticle article(int id, Random random) {
        String[] words = new Random(random.nextInt(STORIES))
                .ints(120, 0, 26 * 26)
                .mapToObj(word -> "ka" + (char) ('a' + word / 26) + "lo" + (char) ('a' + word % 26))
                .toArray(String[]::new);
        for (int edits = random.nextInt(10); edits > 0; edits--) {
            words[random.nextInt(words.length)] = "edited" + (char) ('a' + random.nextInt(26));
        }
        String text = String.join(" ", Arrays.asList(words).subList(0, 80 + random.nextInt(40)));
        Article article = new Article(
                new ArticleId("a" + id),
                "a" + id,
                Origin.of("a" + id + ".txt"),
                "Title " + id,
                null,
                null,
                "en",
                random.nextInt(8) == 0 ? null : Published.on(LocalDate.of(2024, 5, 1 + random.nextInt(4))),
                List.of(),
                List.of(text),
                List.of());
        return new AnnotatedArticle(article, List.of());
    }

    /** The page that an article was made from. */
    public static RawPage page(AnnotatedArticle article) {
        return new RawPage(
                article.article().origin(),
                RawPage.Form.TEXT,
                article.article().body(),
                PageMetadata.named(article.article().key()));
    }
}
