package kordon.article;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a page that tells the same story in the same words as another article, which stands for both.
 *
 * @param id its own id
 * @param key what its input called it
 * @param url the page's address
 * @param source its outlet
 * @param title its own headline
 * @param published when it was published
 * @param fingerprint of the page it was made from, see {@link RawPage#fingerprint}
 */
public record Copy(
        ArticleId id,
        String key,
        @Nullable String url,
        @Nullable String source,
        String title,
        @Nullable Published published,
        String fingerprint) {

    /** Earliest first, those without a date last, by id where they are equal. */
    public static final Comparator<Copy> ORDER = Comparator.comparing(
                    Copy::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(copy -> copy.id().value());

    /** What is to be kept of an article and its page. */
    public static Copy of(Article article, RawPage page) {
        return new Copy(
                article.id(),
                article.key(),
                article.url(),
                article.source(),
                article.title(),
                article.published(),
                page.fingerprint());
    }
}
