package kordon.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import kordon.search.Cursor;
import kordon.search.query.QuerySyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong becomes a {@link Problem}, wherever it was found. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    static void mapTo(RoutesConfig routes) {
        routes.exception(Problem.Found.class, (e, context) -> answer(context, e.problem()));
        routes.exception(
                QuerySyntaxException.class,
                (e, context) ->
                        answer(context, Problem.of(Problem.Code.QUERY_SYNTAX, e.getMessage(), "q", e.position())));
        routes.exception(
                Cursor.Refused.class,
                (e, context) ->
                        answer(context, Problem.of(Problem.Code.INVALID_VALUE, e.getMessage(), "cursor", null)));
        routes.exception(HttpResponseException.class, (e, context) -> context.status(e.getStatus()));
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} failed", context.path(), e);
            answer(context, Problem.of(Problem.Code.INTERNAL, "Kordon failed to answer; its log says why."));
        });
        routes.error(404, context -> nothingHere(context, Problem.Code.NOT_FOUND, "There is nothing at "));
        routes.error(405, context -> nothingHere(context, Problem.Code.METHOD_NOT_ALLOWED, "This method is not for "));
    }

    /** Errors that Javalin itself found have no problem document yet. */
    private static void nothingHere(Context context, Problem.Code code, String words) {
        String type = context.res().getContentType();
        if (type == null || !type.startsWith(Problem.MEDIA_TYPE)) {
            answer(context, Problem.of(code, words + context.path() + "."));
        }
    }

    static void answer(Context context, Problem problem) {
        Freshness.ofError(context);
        context.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
    }
}
