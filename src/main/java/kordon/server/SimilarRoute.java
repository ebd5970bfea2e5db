package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.search.ArticleSearcher;
import kordon.search.suggest.SimilarArticle;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/articles/{id}/similar}: articles like one, and what they share with it. */
record SimilarRoute(ArticleSearcher searcher) implements Handler {
    private static final int DEFAULT_SIZE = 5;
    private static final int MOST = 20;

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), List.of("size"));
        int size = parameters.number("size", DEFAULT_SIZE, 1, MOST);
        String id = context.pathParam("id");
        Problem.Found noSuchArticle = Problem.of(Problem.Code.NOT_FOUND, "No article has the id \"%s\".".formatted(id))
                .found();
        if (!ArticleId.isPossible(id)) {
            throw noSuchArticle;
        }
        List<SimilarArticle> similar = searcher.similar(new ArticleId(id), size).orElseThrow(() -> noSuchArticle);
        context.json(new SimilarAnswer(id, similar.stream().map(SimilarJson::of).toList()));
    }

    record SimilarAnswer(String id, List<SimilarJson> similar) {}

    /** @param why what is shared: values by dimension, and under {@code words} telling words */
    record SimilarJson(
            String id,
            String title,
            @Nullable String url,
            @Nullable String source,
            @Nullable String published,
            String language,
            Map<String, List<String>> why) {

        static SimilarJson of(SimilarArticle similar) {
            Article article = similar.article();
            Map<String, List<String>> why = new LinkedHashMap<>();
            similar.shared().forEach((dimension, values) -> why.put(dimension.code(), values));
            why.put("words", similar.words());
            return new SimilarJson(
                    article.id().value(),
                    article.title(),
                    article.url(),
                    article.source(),
                    article.published() == null ? null : article.published().toString(),
                    article.language(),
                    why);
        }
    }
}
