package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.stream.Stream;
import kordon.search.ArticleSearcher;
import kordon.search.View;

/** {@code GET /api/search}: articles, or events where the view says so. */
record SearchRoute(ArticleSearcher searcher, Measures measures) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(
                context.queryParamMap(),
                Stream.concat(SearchParameters.REQUEST.stream(), Stream.of("view"))
                        .toList());
        View view = parameters.choice("view", View.ARTICLES);
        FoundAnswer.to(context, SearchParameters.request(parameters), view, searcher, measures);
    }
}
