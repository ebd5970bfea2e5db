package kordon.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kordon.Failure;
import kordon.OneLine;
import kordon.search.ArticleSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what any process commits to the index, within a second, while the server answers. A commit that can't be
 * taken up is logged once, and the server goes on with what it has. Safe for threads.
 */
final class NewCommits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewCommits.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ArticleSearcher searcher;
    private final Measures measures;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("new-commits").daemon().factory());
    private volatile String trouble = "";

    NewCommits(ArticleSearcher searcher, Measures measures) {
        this.searcher = searcher;
        this.measures = measures;
    }

    /** Looks from now on, until closed. */
    void start() {
        looks.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes up the newest commit at once. */
    synchronized void look() {
        String found = "";
        try {
            long before = searcher.state().generation();
            searcher.refresh();
            if (searcher.state().generation() != before) {
                measures.refreshed();
            }
        } catch (Failure | IOException e) {
            found = e.toString();
        }
        if (!found.isEmpty() && !found.equals(trouble)) {
            LOG.error("The newest commit can't be read; the server goes on with the one before. {}", OneLine.of(found));
        }
        trouble = found;
    }

    /** Whether answers are of the newest commit seen, which could be read. */
    boolean areTakenUp() {
        return trouble.isEmpty();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
