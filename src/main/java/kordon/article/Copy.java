package kordon.article;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How an article is named on another one that tells the same story in the same words and stands for both.
 *
 * @param id its own id
 * @param key what its input called it
 * @param url the page's address
 * @param source its outlet
 * @param title its own headline
 * @param published when it was published
 */
public record Copy(
        ArticleId id,
        String key,
        @Nullable String url,
        @Nullable String source,
        String title,
        @Nullable Published published) {

    /** Earliest first, those without a date last, by id where they are equal. */
    public static final Comparator<Copy> ORDER = Comparator.comparing(
                    Copy::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(copy -> copy.id().value());

    /** What an article is called elsewhere. */
    public static Copy of(Article article) {
        return new Copy(
                article.id(), article.key(), article.url(), article.source(), article.title(), article.published());
    }
}
