package kordon.search;

import java.util.stream.Collectors;
import kordon.article.Article;
import kordon.event.AnnotatedArticle;
import kordon.event.StrikeEvent;

/**
 * One event found.
 *
 * @param article that reports it
 * @param number among the article's events, from 0
 */
public record EventHit(AnnotatedArticle article, int number) {

    public StrikeEvent event() {
        return article.events().get(number);
    }

    /** A name for it: that of the article and its number there, from 1. It holds as long as the article stays as it is. */
    public String id() {
        return article.article().id().value() + "~" + (number + 1);
    }

    /** The sentences that support it, in the article's words. */
    public String quote() {
        Article text = article.article();
        return event().evidence().stream().map(text::quote).collect(Collectors.joining(" … "));
    }
}
