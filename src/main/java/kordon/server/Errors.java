package kordon.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.util.Objects;
import kordon.Failure;
import kordon.OneLine;
import kordon.search.Cursor;
import kordon.search.TimeLimit;
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
        routes.exception(TimeLimit.TimedOut.class, (e, context) -> answer(context, timedOut(e)));
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, ofJavalin(e, context)));
        routes.exception(BrokenAnswer.class, (e, context) -> {
            log("broke off", context, Objects.requireNonNullElse(e.getCause(), e));
            e.breakOff(context);
        });
        routes.exception(Failure.class, (e, context) -> {
            log("failed", context, e);
            answer(
                    context,
                    Problem.of(Problem.Code.INDEX_UNREADABLE, "The index can't be read for now; the log says why."));
        });
        routes.exception(Exception.class, (e, context) -> {
            log("failed", context, e);
            answer(context, Problem.of(Problem.Code.INTERNAL, "Kordon failed to answer; its log says why."));
        });
    }

    /** What a request or an article brought along must not pass for lines of the log. */
    private static void log(String what, Context context, Throwable thrown) {
        LOG.error("{} {}: {}", OneLine.of(context.path()), what, OneLine.ofTrace(thrown));
    }

    private static Problem timedOut(TimeLimit.TimedOut e) {
        return Problem.of(Problem.Code.TIMED_OUT, e.getMessage());
    }

    /** Answers with what there was time to find. */
    static void answerInPart(Context context, Object found) {
        Freshness.ofError(context);
        Problem problem = timedOut(new TimeLimit.TimedOut());
        context.status(problem.status()).json(new ProblemInPart(problem, found)).contentType(Problem.MEDIA_TYPE);
    }

    private static Problem ofJavalin(HttpResponseException e, Context context) {
        int status = e.getStatus();
        if (status == 404) {
            return Problem.of(Problem.Code.NOT_FOUND, "There is nothing at " + context.path() + ".");
        }
        if (status == 405) {
            context.header(Header.ALLOW, e.getDetails().getOrDefault("availableMethods", ""));
            return Problem.of(Problem.Code.METHOD_NOT_ALLOWED, "This method is not for " + context.path() + ".");
        }
        if (status == 413) {
            return Problem.of(Problem.Code.TOO_LARGE, "The request is too large.");
        }
        return status < 500
                ? Problem.of(Problem.Code.BAD_REQUEST, "The request can't be read: " + e.getMessage())
                : Problem.of(Problem.Code.INTERNAL, "Kordon failed to answer; its log says why.");
    }

    static void answer(Context context, Problem problem) {
        Freshness.ofError(context);
        context.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
    }
}
