package kordon.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import kordon.event.AnnotatedArticle;

/**
 * An article that matches, with those of its events that fit; all of them where nothing is asked of events.
 *
 * @param events in the order of the article
 */
public record ArticleMatch(AnnotatedArticle article, List<EventHit> events) {

    static ArticleMatch of(AnnotatedArticle article, FittingEvents fitting) {
        return new ArticleMatch(
                article,
                IntStream.range(0, fitting.size())
                        .mapToObj(i -> new EventHit(article, fitting.number(i)))
                        .toList());
    }

    /** Takes matches one by one. */
    public interface Taker {
        void take(ArticleMatch match) throws IOException;
    }
}
