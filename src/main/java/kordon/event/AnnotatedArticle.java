package kordon.event;

import java.util.List;
import kordon.article.Article;
import kordon.article.Copy;

/**
 * An article and the events that it reports, in the order of their first evidence.
 *
 * @param events empty where the article reports no attack
 * @param copies the same story elsewhere, in {@link Copy#ORDER}; known only of an article that comes out of the index
 */
public record AnnotatedArticle(Article article, List<StrikeEvent> events, List<Copy> copies) {

    public AnnotatedArticle {
        events = List.copyOf(events);
        copies = List.copyOf(copies);
    }

    /** An article of which no copies are known. */
    public AnnotatedArticle(Article article, List<StrikeEvent> events) {
        this(article, events, List.of());
    }

    /** The same with other copies, which are brought into order. */
    public AnnotatedArticle withCopies(List<Copy> others) {
        return new AnnotatedArticle(
                article, events, others.stream().sorted(Copy.ORDER).toList());
    }
}
