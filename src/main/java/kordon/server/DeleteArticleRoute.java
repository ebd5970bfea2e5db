package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import kordon.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** {@code DELETE /api/articles/{id}}: an article out, or a copy that another one names; answered when it is gone. */
record DeleteArticleRoute(@Nullable Writing writing, NewCommits newCommits) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Writing admitted = Writing.admit(writing, context);
        Parameters.of(context.queryParamMap(), List.of());
        String id = context.pathParam("id");
        boolean removed = ArticleId.isPossible(id) && admitted.run(context, intake -> intake.remove(new ArticleId(id)));
        if (!removed) {
            throw Problem.of(Problem.Code.NOT_FOUND, "No article has the id \"%s\".".formatted(id))
                    .found();
        }
        newCommits.look();
        context.json(new DeleteAnswer(id, true));
    }

    record DeleteAnswer(String id, boolean removed) {}
}
