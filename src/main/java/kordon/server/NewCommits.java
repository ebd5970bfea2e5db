package kordon.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kordon.index.IndexFailure;
import kordon.search.ArticleSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what any process commits to the index, within a second, while the server answers. A commit that can't be
 * taken up is logged once, and the server goes on with what it has.
 */
final class NewCommits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewCommits.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ArticleSearcher searcher;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("new-commits").daemon().factory());
    private String lastTrouble = "";

    NewCommits(ArticleSearcher searcher) {
        this.searcher = searcher;
        looks.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        String trouble = "";
        try {
            searcher.refresh();
        } catch (IndexFailure | IOException e) {
            trouble = e.toString();
        }
        if (!trouble.isEmpty() && !trouble.equals(lastTrouble)) {
            LOG.error("The newest commit can't be read; the server goes on with the one before. {}", trouble);
        }
        lastTrouble = trouble;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
