package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import kordon.article.Sha256;
import kordon.search.ArticleSearcher;
import kordon.search.IndexState;

/**
 * Who has an answer already need not be given it again. Every answer but those about the server itself bears a weak
 * {@code ETag} of the commit and the request, and is to be asked for anew each time; where the commit is still the same,
 * status 304 says so before anything is searched.
 */
record Freshness(ArticleSearcher searcher) implements Handler {
    private static final Set<String> OF_THE_SERVER = Set.of("/api/health", "/api/metrics");
    private static final String CACHE = "Cache-Control";
    private static final String NEVER = "no-store";

    @Override
    public void handle(Context context) throws IOException {
        boolean reads = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
        if (!reads || OF_THE_SERVER.contains(context.path())) {
            context.header(CACHE, NEVER);
            return;
        }
        // Of the commit before the search: should a newer one come between, the answer is only asked for once too
        // often.
        String tag = tag(searcher.state(), context);
        context.header(CACHE, "no-cache").header("ETag", tag);
        String known = context.header("If-None-Match");
        if (known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
            context.status(HttpStatus.NOT_MODIFIED).skipRemainingHandlers();
        }
    }

    /** Only answers that were given have such a tag, so that one that comes back is one of a request that is right. */
    private static String tag(IndexState state, Context context) {
        String program = Objects.requireNonNullElse(Freshness.class.getPackage().getImplementationVersion(), "");
        String request = program + " " + context.path() + "?" + context.queryString();
        byte[] digest = Sha256.begin().digest(request.getBytes(StandardCharsets.UTF_8));
        return "W/\"%d-%x-%s\""
                .formatted(
                        state.generation(),
                        state.manifest().built().getEpochSecond(),
                        HexFormat.of().formatHex(digest, 0, 8));
    }

    /** What went wrong once need not go wrong again. */
    static void ofError(Context context) {
        context.res().setHeader("ETag", null);
        context.header(CACHE, NEVER);
    }
}
