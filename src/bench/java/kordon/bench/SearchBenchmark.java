package kordon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kordon.index.ArticleIndex;
import kordon.search.ArticleSearcher;
import kordon.search.HistogramRequest;
import kordon.search.LuceneSearcher;
import kordon.search.View;

/**
 * All requests in this process, one after the other: a page of hits with marks, the counts of every facet, and the time
 * line; beside it, turn by turn, what {@link BareSearch} makes of the same request on the same index.
 */
final class SearchBenchmark implements Benchmark {
    private static final int WARM_UP_ROUNDS = 3;

    /** One request and how long its answers took. */
    private record Timed(Request request, Latencies own, Latencies bare) {}

    @Override
    public List<Figure> run(Settings settings) throws IOException {
        MadeIndex made = settings.work().index(settings);
        List<Timed> timed = Request.all().stream()
                .map(request -> new Timed(request, new Latencies(), new Latencies()))
                .toList();
        try (ArticleSearcher searcher = LuceneSearcher.open(made.folder());
                ArticleIndex index = ArticleIndex.open(made.folder())) {
            index.read(snapshot -> {
                BareSearch bare = new BareSearch(snapshot);
                for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                    for (Timed each : timed) {
                        ask(searcher, each.request());
                        bare.ask(each.request(), Visits.SIZE);
                    }
                }
                long end = System.nanoTime() + settings.time().toNanos();
                do {
                    for (Timed each : timed) {
                        long start = System.nanoTime();
                        ask(searcher, each.request());
                        long middle = System.nanoTime();
                        bare.ask(each.request(), Visits.SIZE);
                        each.own().add(middle - start);
                        each.bare().add(System.nanoTime() - middle);
                    }
                } while (System.nanoTime() < end);
                return null;
            });
        }
        return figures(timed);
    }

    private static void ask(ArticleSearcher searcher, Request request) throws IOException {
        if (request.view() == View.EVENTS) {
            searcher.events(request.firstPage(Visits.SIZE));
        } else {
            searcher.search(request.firstPage(Visits.SIZE));
        }
        searcher.histogram(new HistogramRequest(
                request.criteria(),
                HistogramRequest.Of.EVENTS,
                HistogramRequest.Interval.MONTH,
                HistogramRequest.Days.ALL));
    }

    private static List<Figure> figures(List<Timed> timed) {
        List<Figure> figures = new ArrayList<>();
        Latencies own = new Latencies();
        Latencies bare = new Latencies();
        for (Timed each : timed) {
            String name = each.request().name();
            figures.add(new Figure("search", name, each.own().median(), "ms"));
            figures.add(new Figure("search", name + ", bare Lucene", each.bare().median(), "ms"));
            own.addAll(each.own());
            bare.addAll(each.bare());
        }
        figures.addAll(own.figures("search", "all"));
        figures.addAll(bare.figures("search", "all, bare Lucene"));
        figures.add(new Figure("search", "p50, of bare Lucene's", 100 * own.median() / bare.median(), "%"));
        figures.add(new Figure("search", "p95, of bare Lucene's", 100 * own.percentile(95) / bare.percentile(95), "%"));
        return figures;
    }
}
