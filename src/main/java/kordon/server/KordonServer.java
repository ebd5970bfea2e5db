package kordon.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import kordon.Failure;
import kordon.search.ArticleSearcher;
import kordon.search.Cursor;
import kordon.search.query.QuerySyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: the page at {@code /}, the API below {@code /api}. Safe for threads; serves until closed.
 */
public final class KordonServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KordonServer.class);

    /** The page needs nothing but its own files; articles can't bring scripts, styles or frames along. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private final Javalin javalin;
    private final NewCommits newCommits;

    private KordonServer(Javalin javalin, NewCommits newCommits) {
        this.javalin = javalin;
        this.newCommits = newCommits;
    }

    /**
     * Starts to serve an index, as it is and as it grows.
     *
     * @param host the address to bind to; {@code 127.0.0.1} admits this machine alone
     * @param port the port, 0 for any free one
     * @throws Failure where the address can't be bound
     */
    public static KordonServer start(ArticleSearcher searcher, String host, int port) {
        Javalin javalin = Javalin.create(config -> configure(config, searcher));
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            throw new Failure(
                    "can't listen on %s:%d: the port is in use or the address is not this machine's. Choose another with --port or --host."
                            .formatted(host, port),
                    e);
        }
        return new KordonServer(javalin, new NewCommits(searcher));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        newCommits.close();
        javalin.stop();
    }

    private static void configure(JavalinConfig config, ArticleSearcher searcher) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, true));
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = HEADERS;
        });
        config.staticFiles.enableWebjars();

        config.routes.before(context -> HEADERS.forEach(context::header));
        config.routes.before("/api/*", context -> Parameters.checkEncoding(context.queryString()));
        config.routes.get("/api/search", new SearchRoute(searcher));
        config.routes.get("/api/events", new EventsRoute(searcher));
        config.routes.get("/api/facets/{dimension}", new FacetRoute(searcher));
        config.routes.get("/api/histogram", new HistogramRoute(searcher));
        config.routes.get("/api/map", new MapRoute(searcher));
        config.routes.get("/api/export", new ExportRoute(searcher));
        config.routes.get("/api/articles/{id}", new ArticleRoute(searcher));
        config.routes.get("/api/articles/{id}/similar", new SimilarRoute(searcher));
        config.routes.get("/api/suggest", new SuggestRoute(searcher));
        config.routes.get("/api/regions", new RegionsRoute());
        config.routes.get("/api/stats", new StatsRoute(searcher));

        config.routes.exception(Problem.Found.class, (e, context) -> answer(context, e.problem()));
        config.routes.exception(
                QuerySyntaxException.class,
                (e, context) ->
                        answer(context, Problem.of(Problem.Code.QUERY_SYNTAX, e.getMessage(), "q", e.position())));
        config.routes.exception(
                Cursor.Refused.class,
                (e, context) ->
                        answer(context, Problem.of(Problem.Code.INVALID_VALUE, e.getMessage(), "cursor", null)));
        config.routes.exception(HttpResponseException.class, (e, context) -> context.status(e.getStatus()));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} failed", context.path(), e);
            answer(context, Problem.of(Problem.Code.INTERNAL, "Kordon failed to answer; its log says why."));
        });
        config.routes.error(404, context -> nothingHere(context, Problem.Code.NOT_FOUND, "There is nothing at "));
        config.routes.error(
                405, context -> nothingHere(context, Problem.Code.METHOD_NOT_ALLOWED, "This method is not for "));
    }

    /** Errors that Javalin itself found have no problem document yet. */
    private static void nothingHere(Context context, Problem.Code code, String words) {
        String type = context.res().getContentType();
        if (type == null || !type.startsWith(Problem.MEDIA_TYPE)) {
            answer(context, Problem.of(code, words + context.path() + "."));
        }
    }

    private static void answer(Context context, Problem problem) {
        context.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
    }
}
