package kordon.event;

import java.util.List;
import kordon.article.Article;

/**
 * An article and the events that it reports, in the order of their first evidence.
 *
 * @param events empty where the article reports no attack
 */
public record AnnotatedArticle(Article article, List<StrikeEvent> events) {

    public AnnotatedArticle {
        events = List.copyOf(events);
    }
}
