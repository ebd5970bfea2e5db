package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import kordon.search.ArticleSearcher;
import kordon.search.View;

/** {@code GET /api/events}: events as results, under the parameters of a search. */
record EventsRoute(ArticleSearcher searcher, Measures measures) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), SearchParameters.REQUEST);
        FoundAnswer.to(context, SearchParameters.request(parameters), View.EVENTS, searcher, measures);
    }
}
