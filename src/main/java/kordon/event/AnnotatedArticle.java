package kordon.event;

import java.util.List;
import kordon.article.Article;
import kordon.article.Copy;

/**
 * An article and the events that it reports, in the order of their first evidence.
 *
 * @param events empty where the article reports no attack
 * @param totals numbers told of several of them together, in the order of the text
 * @param copies the same story elsewhere, in {@link Copy#ORDER}; known only of an article that comes out of the index
 */
public record AnnotatedArticle(Article article, List<StrikeEvent> events, List<Total> totals, List<Copy> copies) {

    public AnnotatedArticle {
        events = List.copyOf(events);
        totals = List.copyOf(totals);
        copies = List.copyOf(copies);
    }

    /** An article of which no copies are known. */
    public AnnotatedArticle(Article article, List<StrikeEvent> events, List<Total> totals) {
        this(article, events, totals, List.of());
    }

    /** An article that gives no number for several events together, and of which no copies are known. */
    public AnnotatedArticle(Article article, List<StrikeEvent> events) {
        this(article, events, List.of());
    }

    /** The same with other copies, which are brought into order. */
    public AnnotatedArticle withCopies(List<Copy> others) {
        return new AnnotatedArticle(
                article, events, totals, others.stream().sorted(Copy.ORDER).toList());
    }
}
