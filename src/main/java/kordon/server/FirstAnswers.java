package kordon.server;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.HistogramRequest;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.suggest.Rescue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a searcher what its first visitors will ask: what is counted of everything, names, dictionaries and the program
 * itself are loaded when the server has started, and not while somebody waits.
 */
public final class FirstAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    /** Found in nearly any collection, in some form or script. */
    private static final String WORD = "drone";

    /** Who asks right after the start is not to share the cores with this. */
    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private FirstAnswers() {}

    /** Asks in a moment; returns at once. */
    public static void prepare(ArticleSearcher searcher) {
        A_MOMENT_LATER.execute(() -> ask(searcher));
    }

    /** Asks now. */
    static void ask(ArticleSearcher searcher) {
        try {
            search(searcher, Criteria.NONE);
            searcher.histogram(new HistogramRequest(
                    Criteria.NONE,
                    HistogramRequest.Of.EVENTS,
                    HistogramRequest.Interval.MONTH,
                    HistogramRequest.Days.ALL));
            searcher.map(Criteria.NONE);
            search(searcher, Criteria.of(WORD));
            searcher.suggest(WORD, 1);
        } catch (IOException | RuntimeException e) {
            // The server was stopped already, or the first visitor will be told the same.
            LOG.debug("The first answers were not made ready.", e);
        }
    }

    private static void search(ArticleSearcher searcher, Criteria criteria) throws IOException {
        SearchRequest request = new SearchRequest(criteria);
        SearchResult result = searcher.search(request);
        Json.MAPPER.writeValueAsBytes(SearchAnswer.of(request, result, Rescue.NONE, 0));
    }
}
