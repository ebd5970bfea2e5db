package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import kordon.search.ArticleSearcher;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;

/** {@code GET /api/search}: parameters to request, request to result, result to JSON. */
record SearchRoute(ArticleSearcher searcher) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        SearchRequest request = SearchParameters.read(context.queryParamMap());
        long start = System.nanoTime();
        SearchResult result = searcher.search(request);
        long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        context.json(SearchAnswer.of(request, result, tookMs));
    }
}
