package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import kordon.article.ArticleId;
import kordon.search.ArticleSearcher;
import kordon.search.MarkedArticle;

/** {@code GET /api/articles/{id}}: one article whole, the words of {@code q} marked. */
record ArticleRoute(ArticleSearcher searcher) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), List.of("q", "lenient"));
        String id = context.pathParam("id");
        Problem.Found noSuchArticle = Problem.of(Problem.Code.NOT_FOUND, "No article has the id \"%s\".".formatted(id))
                .found();
        if (!ArticleId.isPossible(id)) {
            throw noSuchArticle;
        }
        MarkedArticle article = searcher.article(new ArticleId(id), SearchParameters.query(parameters))
                .orElseThrow(() -> noSuchArticle);
        context.json(ArticleAnswer.of(article));
    }
}
