package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import kordon.OneLine;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;
import kordon.search.IndexState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/health}: whether it lives, whether it can answer (status 503 where it can't), and whether it takes
 * articles, which is another matter: a cluster that has lost most of its nodes may still be searched.
 */
record HealthRoute(
        ArticleSearcher searcher,
        NewCommits newCommits,
        @Nullable Writing writing) implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoute.class);

    @Override
    public void handle(Context context) {
        Parameters.of(context.queryParamMap(), List.of());
        context.json(HealthAnswer.of(state(), newCommits.areTakenUp(), isWritable()));
    }

    private boolean isWritable() {
        return writing != null && writing.intake().isReady();
    }

    private IndexState state() {
        try {
            return searcher.state();
        } catch (IOException | RuntimeException e) {
            LOG.error("The index can't be read: {}", OneLine.ofTrace(e));
            throw Problem.of(
                            Problem.Code.INDEX_UNREADABLE,
                            "Kordon lives, but its index can't be read; its log says why.")
                    .found();
        }
    }

    /**
     * The answer of a server that is ready.
     *
     * @param ready whether an index of the program's schema is open
     * @param current whether it is the newest commit; else that one can't be read, and the log says why
     * @param writable whether an article would be taken now; never where writing is switched off
     * @param generation the number of the commit
     */
    record HealthAnswer(
            boolean live,
            boolean ready,
            boolean current,
            boolean writable,
            long articles,
            long generation,
            int schema,
            String built) {

        static HealthAnswer of(IndexState state, boolean current, boolean writable) {
            IndexManifest manifest = state.manifest();
            return new HealthAnswer(
                    true,
                    true,
                    current,
                    writable,
                    manifest.articles(),
                    state.generation(),
                    manifest.schema(),
                    manifest.built().toString());
        }
    }
}
