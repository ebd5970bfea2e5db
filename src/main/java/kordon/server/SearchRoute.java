package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kordon.search.ArticleSearcher;
import kordon.search.EventResult;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.View;
import kordon.search.suggest.Rescue;

/** {@code GET /api/search}: parameters to request, request to result, result to JSON; articles or events. */
record SearchRoute(ArticleSearcher searcher, Measures measures) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(
                context.queryParamMap(),
                Stream.concat(SearchParameters.REQUEST.stream(), Stream.of("view"))
                        .toList());
        if (parameters.choice("view", View.ARTICLES) == View.EVENTS) {
            answerWithEvents(context, parameters, searcher, measures);
            return;
        }
        SearchRequest request = SearchParameters.request(parameters);
        long start = System.nanoTime();
        SearchResult result = searcher.search(request);
        Rescue rescue = result.total() == 0 && result.complete()
                ? searcher.rescue(request.criteria(), View.ARTICLES)
                : Rescue.NONE;
        answer(
                context,
                SearchAnswer.of(request, result, rescue, millis(start, View.ARTICLES, measures)),
                result.complete());
    }

    /** The answer of {@code GET /api/events}, which is the same as that of {@code view=events}. */
    static void answerWithEvents(Context context, Parameters parameters, ArticleSearcher searcher, Measures measures)
            throws IOException {
        SearchRequest request = SearchParameters.request(parameters);
        long start = System.nanoTime();
        EventResult result = searcher.events(request);
        Rescue rescue = result.total() == 0 && result.complete()
                ? searcher.rescue(request.criteria(), View.EVENTS)
                : Rescue.NONE;
        answer(
                context,
                EventsAnswer.of(request, result, rescue, millis(start, View.EVENTS, measures)),
                result.complete());
    }

    private static void answer(Context context, Object found, boolean complete) {
        if (complete) {
            context.json(found);
        } else {
            Errors.answerInPart(context, found);
        }
    }

    private static long millis(long start, View view, Measures measures) {
        long nanos = System.nanoTime() - start;
        measures.searched(view, nanos);
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
