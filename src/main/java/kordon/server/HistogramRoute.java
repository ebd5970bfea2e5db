package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kordon.search.ArticleSearcher;
import kordon.search.Histogram;
import kordon.search.HistogramRequest;

/** {@code GET /api/histogram}: events or articles by day, week or month under the parameters of a search. */
record HistogramRoute(ArticleSearcher searcher) implements Handler {
    private static final List<String> KNOWN = SearchParameters.and("interval", "of", "days");

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), KNOWN);
        HistogramRequest request = new HistogramRequest(
                SearchParameters.criteria(parameters),
                parameters.choice("of", HistogramRequest.Of.EVENTS),
                parameters.choice("interval", HistogramRequest.Interval.MONTH),
                parameters.choice("days", HistogramRequest.Days.ALL));
        try {
            context.json(HistogramAnswer.of(request, searcher.histogram(request)));
        } catch (Histogram.TooFine e) {
            throw Parameters.invalid("interval", e.getMessage());
        }
    }

    /**
     * The answer.
     *
     * @param total the sum of all counts
     * @param coarser events whose date is less exact than a bucket
     * @param undated what has no date
     */
    record HistogramAnswer(
            String of, String interval, long total, long coarser, long undated, List<BucketJson> buckets) {

        static HistogramAnswer of(HistogramRequest request, Histogram histogram) {
            return new HistogramAnswer(
                    request.of().name().toLowerCase(Locale.ROOT),
                    request.interval().name().toLowerCase(Locale.ROOT),
                    histogram.total(),
                    histogram.coarser(),
                    histogram.undated(),
                    histogram.buckets().stream().map(BucketJson::of).toList());
        }
    }

    /** First and last day of a bucket, as {@code from} and {@code to} of a search take them. */
    record BucketJson(String from, String to, long count) {

        static BucketJson of(Histogram.Bucket bucket) {
            return new BucketJson(bucket.from().toString(), bucket.to().toString(), bucket.count());
        }
    }
}
