package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import kordon.index.Schema;
import kordon.search.Criteria;
import kordon.search.Recency;
import kordon.search.TimeLimit;
import kordon.search.query.CompiledQuery;
import org.jspecify.annotations.Nullable;

/**
 * Criteria over an index of a cluster.
 *
 * @param query that of the criteria
 * @param time how long an answer may take; absent for as long as it takes
 */
record ClusterQuestion(
        Criteria criteria,
        CompiledQuery query,
        ClusterIndex index,
        @Nullable Duration time) {
    /** In a single precision, as the embedded engine reckons. */
    private static final String PREFER_RECENT =
            "doc['%s'].size() == 0 ? _score : (float) _score * (float) (1 + params.most"
                    + " / (1 + Math.max(0L, params.newest - doc['%s'].value) / params.halfway))";

    CriteriaFilter filter() {
        return new CriteriaFilter(criteria, query.conditions());
    }

    /** The beginning of a search for what has the words, unscored. */
    ObjectNode words() {
        return body(Dsl.all(List.of(QueryTranslator.of(query.query()))));
    }

    /** The beginning of a search for what matches, unscored. */
    ObjectNode matches() {
        return body(Dsl.all(List.of(QueryTranslator.of(query.query()), filter().ofArticles(null))));
    }

    /** The beginning of a search for what has the words, scored. */
    ObjectNode scored(Recency recency) {
        ObjectNode words = QueryTranslator.of(query.query());
        return body(recency.isOn() ? preferringRecent(words, recency) : words);
    }

    private static ObjectNode preferringRecent(ObjectNode words, Recency recency) {
        ObjectNode script =
                Dsl.object().put("source", PREFER_RECENT.formatted(Schema.PUBLISHED_DAY, Schema.PUBLISHED_DAY));
        script.putObject("params")
                .put("most", Recency.MOST)
                .put("halfway", Recency.HALFWAY_DAYS)
                .put("newest", recency.newestDay());
        ObjectNode scored = Dsl.of("query", words);
        scored.set("script_score", Dsl.of("script", script));
        return Dsl.of("function_score", scored.put("boost_mode", "replace"));
    }

    private ObjectNode body(ObjectNode asked) {
        ObjectNode body = Dsl.of("query", asked);
        body.put("track_total_hits", true).put("size", 0).put("_source", false);
        Duration most = time;
        if (most != null) {
            body.put("timeout", Math.max(1, most.toMillis()) + "ms");
        }
        return body;
    }

    /** Searches for something that is of no use unless all was seen. */
    JsonNode whole(ObjectNode body) {
        JsonNode answer = index.search(body);
        if (!isComplete(answer)) {
            throw new TimeLimit.TimedOut();
        }
        return answer;
    }

    /** Whether there was time to see everything. */
    static boolean isComplete(JsonNode answer) {
        return !answer.path("timed_out").asBoolean();
    }
}
