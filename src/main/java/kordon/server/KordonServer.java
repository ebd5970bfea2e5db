package kordon.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import kordon.Failure;
import kordon.search.ArticleSearcher;

/**
 * The HTTP server: the page at {@code /}, the API below {@code /api}. Safe for threads; serves until closed.
 */
public final class KordonServer implements AutoCloseable {

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

    /** What the page is made of. Only documents obey the headers above; with each of a hundred files they would weigh more than some. */
    private static final List<String> PARTS = List.of("/js/", "/css/", "/words/", "/geo/", "/webjars/");

    /** A third of the time of the usual level, for a tenth more in size: to pack an answer must not take as long as to find it. */
    private static final int QUICK_GZIP = 3;

    private final Javalin javalin;
    private final NewCommits newCommits;
    private final Measures measures;

    private KordonServer(ArticleSearcher searcher, ServerSettings settings) {
        this.measures = new Measures(searcher);
        this.newCommits = new NewCommits(searcher, measures);
        this.javalin = Javalin.create(config -> configure(config, searcher, settings));
    }

    /**
     * Starts to serve an index, as it is and as it grows.
     *
     * @throws Failure where the address can't be bound
     */
    public static KordonServer start(ArticleSearcher searcher, ServerSettings settings) {
        KordonServer server = new KordonServer(searcher, settings);
        try {
            server.javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            server.close();
            throw new Failure(
                    "can't listen on %s:%d: the port is in use or the address is not this machine's. Choose another with --port or --host."
                            .formatted(settings.host(), settings.port()),
                    e);
        }
        server.newCommits.start();
        return server;
    }

    /** Starts to serve an index on an address and port, all else as usual. */
    public static KordonServer start(ArticleSearcher searcher, String host, int port) {
        return start(searcher, new ServerSettings(host, port, null, List.of(), null, null, Limits.LOCAL));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Every route of the API, as {@code GET /api/articles/{id}}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .filter(endpoint -> endpoint.path.startsWith("/api/"))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    @Override
    public void close() {
        newCommits.close();
        javalin.stop();
        measures.close();
    }

    private void configure(JavalinConfig config, ArticleSearcher searcher, ServerSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(QUICK_GZIP));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new UnreadableRequests());
            server.setHandler(Gate.of(settings.limits()));
        });
        config.jsonMapper(new JavalinJackson(Json.MAPPER, true));
        config.requestLogger.http(measures::answered);

        RoutesConfig routes = config.routes;
        routes.before(KordonServer::guard);
        OwnNames names = OwnNames.of(settings);
        if (names != null) {
            routes.before(names);
        }
        if (settings.reading() != null) {
            routes.before(ReadToken.of(settings));
        }
        routes.before("/api/*", context -> context.header(Header.VARY, Header.ACCEPT_ENCODING));
        routes.before("/api/*", new CrossOrigin(settings.origins()));
        routes.before("/api/*", context -> Parameters.checkEncoding(context.queryString()));
        routes.before("/api/*", new Freshness(searcher));
        routes.get("/api/search", new SearchRoute(searcher, measures));
        routes.get("/api/events", new EventsRoute(searcher, measures));
        routes.get("/api/facets/{dimension}", new FacetRoute(searcher));
        routes.get("/api/histogram", new HistogramRoute(searcher));
        routes.get("/api/map", new MapRoute(searcher));
        routes.get("/api/export", new ExportRoute(searcher, settings.limits()));
        routes.get("/api/feed", new FeedRoute(searcher, settings.publicAddress()));
        routes.get("/api/openapi.json", new OpenApiRoute());
        routes.post("/api/articles", new PostArticlesRoute(settings.writing(), newCommits));
        routes.delete("/api/articles/{id}", new DeleteArticleRoute(settings.writing(), newCommits));
        routes.get("/api/articles/{id}", new ArticleRoute(searcher));
        routes.get("/api/articles/{id}/similar", new SimilarRoute(searcher));
        routes.get("/api/suggest", new SuggestRoute(searcher));
        routes.get("/api/regions", new RegionsRoute());
        routes.get("/api/stats", new StatsRoute(searcher));
        routes.get("/api/health", new HealthRoute(searcher, newCommits, settings.writing()));
        routes.get("/api/metrics", new MetricsRoute(measures));
        PageFiles.serve(routes);
        Errors.mapTo(routes);
    }

    private static void guard(Context context) {
        if (PARTS.stream().noneMatch(context.path()::startsWith)) {
            HEADERS.forEach(context::header);
        }
    }
}
