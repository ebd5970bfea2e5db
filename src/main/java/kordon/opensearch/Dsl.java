package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of OpenSearch's query language that Kordon needs. */
final class Dsl {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Dsl() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    /** {@code {"NAME": VALUE}}. */
    static ObjectNode of(String name, JsonNode value) {
        ObjectNode object = JSON.objectNode();
        object.set(name, value);
        return object;
    }

    static ArrayNode array(Collection<? extends JsonNode> parts) {
        return JSON.arrayNode().addAll(parts);
    }

    static ObjectNode matchAll() {
        return of("match_all", object());
    }

    static ObjectNode matchNone() {
        return of("match_none", object());
    }

    static ObjectNode term(String field, String value) {
        return of("term", of(field, object().put("value", value)));
    }

    static ObjectNode terms(String field, Collection<String> values) {
        ArrayNode all = JSON.arrayNode();
        values.stream().sorted().forEach(all::add);
        return of("terms", of(field, all));
    }

    static ObjectNode exists(String field) {
        return of("exists", object().put("field", field));
    }

    /** From one number to another in a field of integers, both inclusive; absent where it is open. */
    static ObjectNode range(String field, @Nullable Long least, @Nullable Long most) {
        ObjectNode range = object();
        if (least != null) {
            range.put("gte", integer(least));
        }
        if (most != null) {
            range.put("lte", integer(most));
        }
        return of("range", of(field, range));
    }

    /** A cluster refuses what such a field can't hold; no number in one comes near its ends. */
    private static int integer(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Up to a number, inclusive, in a field of any. */
    static ObjectNode upTo(String field, long most) {
        return of("range", of(field, object().put("lte", most)));
    }

    /** All of some queries, none of them scored. */
    static ObjectNode all(List<? extends JsonNode> filters) {
        return of("bool", of("filter", array(filters)));
    }

    /** Any of some queries. */
    static ObjectNode any(List<? extends JsonNode> queries) {
        ObjectNode bool = of("should", array(queries));
        return of("bool", bool.put("minimum_should_match", 1));
    }

    static ObjectNode not(JsonNode query) {
        return of("bool", of("must_not", array(List.of(query))));
    }

    static ObjectNode constantScore(JsonNode query, float boost) {
        ObjectNode constant = of("filter", query);
        constant.put("boost", boost);
        return of("constant_score", constant);
    }

    /** Articles of which one event meets a query. */
    static ObjectNode nested(JsonNode query) {
        ObjectNode nested = object().put("path", Fields.EVENTS).put("score_mode", "none");
        nested.set("query", query);
        return of("nested", nested);
    }
}
