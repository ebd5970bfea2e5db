package kordon.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import kordon.search.ArticleSearcher;
import kordon.search.EventResult;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.View;
import kordon.search.suggest.Rescue;

/**
 * What a search found, articles or events, on its way to JSON.
 *
 * @param total of what was looked for
 * @param complete whether there was time to see everything
 */
record FoundAnswer(long total, boolean complete, Told told) {

    /** The result as the API tells it. */
    interface Told {
        Object as(Rescue rescue, long tookMs);
    }

    /** Searches, looks for a way out where nothing is found, and answers. */
    static void to(Context context, SearchRequest request, View view, ArticleSearcher searcher, Measures measures)
            throws IOException {
        long start = System.nanoTime();
        FoundAnswer found = view == View.ARTICLES ? articles(request, searcher) : events(request, searcher);
        Rescue rescue = found.total == 0 && found.complete ? searcher.rescue(request.criteria(), view) : Rescue.NONE;
        long nanos = System.nanoTime() - start;
        measures.searched(view, nanos);
        Object answer = found.told.as(rescue, TimeUnit.NANOSECONDS.toMillis(nanos));
        if (found.complete) {
            context.json(answer);
        } else {
            Errors.answerInPart(context, answer);
        }
    }

    private static FoundAnswer articles(SearchRequest request, ArticleSearcher searcher) throws IOException {
        SearchResult result = searcher.search(request);
        return new FoundAnswer(
                result.total(),
                result.complete(),
                (rescue, tookMs) -> SearchAnswer.of(request, result, rescue, tookMs));
    }

    private static FoundAnswer events(SearchRequest request, ArticleSearcher searcher) throws IOException {
        EventResult result = searcher.events(request);
        return new FoundAnswer(
                result.total(),
                result.complete(),
                (rescue, tookMs) -> EventsAnswer.of(request, result, rescue, tookMs));
    }
}
