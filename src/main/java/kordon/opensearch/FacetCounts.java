package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kordon.Failure;
import kordon.index.Dimension;
import kordon.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles by the values of dimensions. Every value of a dimension is fetched from every shard, so that the counts
 * are exact: those of the codebook are few, and names are counted in parts where they are many.
 *
 * <p>Where something is asked of events, the values of those that fit are counted and each article once (the way up from
 * its events); else the article's own union of values tells.
 */
final class FacetCounts {
    /** Values of one dimension in an answer; a cluster refuses to make more than 65,535 buckets of all kinds. */
    private static final int MOST_VALUES = 10_000;

    private static final String FIT = "fit";
    private static final String EVENTS = "events";
    private static final String VALUES = "values";
    private static final String ARTICLES = "articles";

    private static final int FIRST_PARTS = 4;
    private static final int MOST_PARTS = 4096;

    private final CriteriaFilter filter;
    private final int mostValues;

    FacetCounts(CriteriaFilter filter) {
        this(filter, MOST_VALUES);
    }

    /** @param mostValues of one dimension in an answer; more are counted in parts */
    FacetCounts(CriteriaFilter filter, int mostValues) {
        this.filter = filter;
        this.mostValues = mostValues;
    }

    /** What counts dimensions, by their codes, and the events that fit, as aggregations. */
    ObjectNode asked(Collection<Dimension> dimensions) {
        ObjectNode asked = Dsl.object();
        asked.set(EVENTS, over(null, events()));
        dimensions.forEach(dimension -> asked.set(dimension.code(), counting(dimension, null)));
        return asked;
    }

    private ObjectNode counting(Dimension dimension, @Nullable ObjectNode part) {
        @Nullable Dimension besides = filter.chooses(dimension) ? dimension : null;
        Optional<ObjectNode> event = dimension.isOfEvents() ? filter.ofEvent(besides) : Optional.empty();
        ObjectNode terms = Dsl.object().put("size", mostValues);
        if (part != null) {
            terms.set("include", part);
        }
        ObjectNode values = Dsl.of("terms", terms);
        if (event.isEmpty()) {
            terms.put("field", Schema.field(dimension));
            return over(besides, Dsl.of(VALUES, values));
        }
        terms.put("field", CriteriaFilter.field(dimension));
        values.set("aggs", Dsl.of(ARTICLES, Dsl.of("reverse_nested", Dsl.object())));
        return over(besides, fitting(event.get(), Dsl.of(VALUES, values)));
    }

    private ObjectNode events() {
        Optional<ObjectNode> event = filter.ofEvent(null);
        return event.isPresent()
                ? fitting(event.get(), Dsl.object())
                : Dsl.of(VALUES, Dsl.of("sum", Dsl.object().put("field", Fields.EVENT_COUNT)));
    }

    private ObjectNode over(@Nullable Dimension besides, ObjectNode parts) {
        ObjectNode over = Dsl.of("filter", filter.ofArticles(besides));
        over.set("aggs", parts);
        return over;
    }

    /** Something counted over the events that fit, of articles that match. */
    static ObjectNode fitting(ObjectNode event, ObjectNode parts) {
        ObjectNode fit = Dsl.of("filter", event);
        fit.set("aggs", parts);
        ObjectNode events = Dsl.of("nested", Dsl.object().put("path", Fields.EVENTS));
        events.set("aggs", Dsl.of(FIT, fit));
        return Dsl.of(EVENTS, events);
    }

    /** What {@link #fitting} counted. */
    static JsonNode fitting(JsonNode counted) {
        return counted.path(EVENTS).path(FIT);
    }

    /** The number of events that fit, from an answer to {@link #asked}. */
    long events(JsonNode answer) {
        JsonNode events = answer.path("aggregations").path(EVENTS);
        return filter.ofEvent(null).isPresent()
                ? fitting(events).path("doc_count").asLong()
                : events.path(VALUES).path("value").asLong();
    }

    /** Something that searches with aggregations, for more parts of the same. */
    interface Searching {
        JsonNode with(ObjectNode aggregations);
    }

    /** The articles by value of each dimension, from an answer to {@link #asked}. */
    Map<Dimension, Map<String, Long>> read(JsonNode answer, Collection<Dimension> dimensions, Searching more) {
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            counts.put(dimension, read(answer.path("aggregations").path(dimension.code()), dimension, more));
        }
        return counts;
    }

    private Map<String, Long> read(JsonNode counted, Dimension dimension, Searching more) {
        Map<String, Long> counts = new HashMap<>();
        if (add(counted, counts)) {
            return counts;
        }
        for (int parts = FIRST_PARTS; parts <= MOST_PARTS; parts *= 4) {
            counts.clear();
            int done = 0;
            while (done < parts) {
                ObjectNode part = Dsl.object().put("partition", done).put("num_partitions", parts);
                JsonNode answer = more.with(Dsl.of(dimension.code(), counting(dimension, part)));
                if (!add(answer.path("aggregations").path(dimension.code()), counts)) {
                    break;
                }
                done++;
            }
            if (done == parts) {
                return counts;
            }
        }
        throw new Failure("There are too many values of %s to be counted.".formatted(dimension.code()));
    }

    /** Whether these were all values. */
    private static boolean add(JsonNode counted, Map<String, Long> counts) {
        JsonNode values = counted.has(EVENTS) ? fitting(counted).path(VALUES) : counted.path(VALUES);
        for (JsonNode bucket : values.path("buckets")) {
            JsonNode articles = bucket.path(ARTICLES);
            counts.put(
                    bucket.path("key").asText(),
                    (articles.isMissingNode() ? bucket : articles)
                            .path("doc_count")
                            .asLong());
        }
        return values.path("sum_other_doc_count").asLong() == 0;
    }
}
