package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import kordon.index.Schema;
import kordon.search.Histogram;
import kordon.search.HistogramRequest;

/** Counts the events or the articles of a search by their day. */
final class DayHistogram {
    private static final int LONGEST_MONTH = 31;
    private static final String DAYS = "days";
    private static final String UNDATED = "undated";
    private static final String EXACT = "exact";

    private DayHistogram() {}

    /** @param question of the criteria that a request {@link HistogramRequest#counted} */
    static Histogram count(HistogramRequest request, ClusterQuestion question) {
        ObjectNode body = question.matches();
        if (request.of() == HistogramRequest.Of.ARTICLES) {
            body.set("aggs", byDay(Schema.PUBLISHED_DAY));
            JsonNode counted = question.whole(body).path("aggregations");
            return Histogram.of(
                    days(counted),
                    request.interval(),
                    0,
                    counted.path(UNDATED).path("doc_count").asLong());
        }
        long longest = request.interval() == HistogramRequest.Interval.MONTH ? LONGEST_MONTH : 1;
        ObjectNode exact = Dsl.of("filter", Dsl.range(Fields.ofEvent(Fields.DAYS), null, longest));
        exact.set("aggs", byDay(Fields.ofEvent(Schema.FIRST_DAY)));
        ObjectNode parts = Dsl.of(EXACT, exact);
        parts.set(UNDATED, missing(Fields.ofEvent(Schema.FIRST_DAY)));
        body.set("aggs", FacetCounts.fitting(question.filter().ofEvent(null).orElse(Dsl.matchAll()), parts));
        JsonNode fit = FacetCounts.fitting(question.whole(body).path("aggregations"));
        long all = fit.path("doc_count").asLong();
        long undated = fit.path(UNDATED).path("doc_count").asLong();
        long inDays = fit.path(EXACT).path("doc_count").asLong();
        return Histogram.of(days(fit.path(EXACT)), request.interval(), all - undated - inDays, undated);
    }

    /** By single days, which all shards count alike. */
    private static ObjectNode byDay(String field) {
        ObjectNode days = Dsl.object().put("field", field).put("interval", 1).put("min_doc_count", 1);
        ObjectNode parts = Dsl.of(DAYS, Dsl.of("histogram", days));
        parts.set(UNDATED, missing(field));
        return parts;
    }

    private static ObjectNode missing(String field) {
        return Dsl.of("missing", Dsl.object().put("field", field));
    }

    private static SortedMap<Long, Long> days(JsonNode counted) {
        SortedMap<Long, Long> days = new TreeMap<>();
        for (JsonNode day : counted.path(DAYS).path("buckets")) {
            days.put(day.path("key").asLong(), day.path("doc_count").asLong());
        }
        return days;
    }
}
