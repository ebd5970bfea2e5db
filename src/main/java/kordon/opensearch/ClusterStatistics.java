package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kordon.index.Dimension;
import kordon.index.IndexStatistics;
import kordon.index.Schema;

/** Counts what an index of a cluster holds: the articles of each source by day, in parts, so that all are seen. */
final class ClusterStatistics {
    private static final int PART = 10_000;
    private static final int MOST_LANGUAGES = 1000;
    private static final String EVENTS = "events";
    private static final String LANGUAGES = "languages";
    private static final String WITHOUT = "without";
    private static final String DAYS = "days";
    private static final String SOURCE = "source";
    private static final String DAY = "day";

    private ClusterStatistics() {}

    static IndexStatistics of(ClusterIndex index) {
        ObjectNode body = articles();
        body.put("track_total_hits", true);
        ObjectNode aggregations = body.putObject("aggs");
        aggregations.set(EVENTS, Dsl.of("sum", Dsl.object().put("field", Fields.EVENT_COUNT)));
        aggregations.set(WITHOUT, Dsl.of("filter", Dsl.range(Fields.EVENT_COUNT, null, 0L)));
        aggregations.set(
                LANGUAGES,
                Dsl.of(
                        "terms",
                        Dsl.object()
                                .put("field", Schema.field(Dimension.LANGUAGE))
                                .put("size", MOST_LANGUAGES)));
        JsonNode answer = index.search(body);
        JsonNode counted = answer.path("aggregations");
        Map<String, Long> languages = new HashMap<>();
        counted.path(LANGUAGES)
                .path("buckets")
                .forEach(each -> languages.put(
                        each.path("key").asText(), each.path("doc_count").asLong()));
        Map<String, SortedMap<String, Long>> months = months(index);
        Map<String, Long> sources = new HashMap<>();
        SortedMap<String, Long> all = new TreeMap<>();
        months.forEach((source, ofSource) -> ofSource.forEach((month, articles) -> {
            sources.merge(source, articles, Long::sum);
            all.merge(month, articles, Long::sum);
        }));
        return new IndexStatistics(
                ClusterIndex.total(answer),
                counted.path(EVENTS).path("value").asLong(),
                counted.path(WITHOUT).path("doc_count").asLong(),
                sources,
                all,
                languages,
                months);
    }

    private static ObjectNode articles() {
        return Dsl.of("query", Dsl.term(Schema.KIND, Schema.ARTICLE.text())).put("size", 0);
    }

    private static Map<String, SortedMap<String, Long>> months(ClusterIndex index) {
        Map<String, SortedMap<String, Long>> months = new TreeMap<>();
        ObjectNode composite = Dsl.object().put("size", PART);
        ArrayNode sources = composite.putArray("sources");
        sources.add(Dsl.of(SOURCE, Dsl.of("terms", field(Schema.field(Dimension.SOURCE)))));
        sources.add(Dsl.of(DAY, Dsl.of("terms", field(Schema.PUBLISHED_DAY))));
        ObjectNode body = articles();
        body.set("aggs", Dsl.of(DAYS, Dsl.of("composite", composite)));
        while (true) {
            JsonNode days = index.search(body).path("aggregations").path(DAYS);
            for (JsonNode each : days.path("buckets")) {
                JsonNode key = each.path("key");
                months.computeIfAbsent(key.path(SOURCE).asText(""), source -> new TreeMap<>())
                        .merge(month(key.path(DAY)), each.path("doc_count").asLong(), Long::sum);
            }
            if (!days.has("after_key")) {
                return months;
            }
            composite.set("after", days.path("after_key"));
        }
    }

    private static ObjectNode field(String field) {
        return Dsl.object().put("field", field).put("missing_bucket", true);
    }

    private static String month(JsonNode day) {
        return day.isNumber()
                ? YearMonth.from(LocalDate.ofEpochDay(day.asLong())).toString()
                : "";
    }
}
