package kordon.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kordon.index.Dimension;
import kordon.index.EventNumber;
import kordon.index.IndexManifest;
import kordon.index.Schema;
import kordon.index.TextLanguage;

/**
 * The settings and the mapping of an index on a cluster: the fields of {@link Schema} for an engine that analyses
 * nothing by itself. The schema's version stands in the mapping's {@code _meta}.
 */
final class IndexMapping {
    /** In {@code _meta}: the {@link Schema#VERSION} that the mapping was made for. */
    static final String SCHEMA = "kordon_schema";

    /** In {@code _meta}: the {@link IndexManifest.Collection#code} of what the index holds. */
    static final String COLLECTION = "kordon_collection";

    private static final String WORDS = "kordon_words";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Far longer than a word with all of its stems. */
    private static final int LONGEST_WORD = 100_000;

    /** How many terms one query may name: a batch of stories asks for all of their bands at once. */
    private static final int MOST_TERMS = 65_536;

    private IndexMapping() {}

    /** What an index is made with. */
    static ObjectNode of(IndexManifest.Collection collection, int shards, int replicas) {
        ObjectNode index = JSON.objectNode();
        index.set("settings", settings(shards, replicas));
        index.set("mappings", mappings(collection));
        return index;
    }

    private static ObjectNode settings(int shards, int replicas) {
        ObjectNode settings = JSON.objectNode();
        settings.put("number_of_shards", shards).put("number_of_replicas", replicas);
        // Readers see what was committed, as in the embedded index: a commit refreshes.
        settings.put("refresh_interval", "-1");
        settings.put("codec", "best_compression");
        settings.put("max_terms_count", MOST_TERMS);
        settings.putObject("similarity")
                .putObject("default")
                .put("type", "BM25")
                .put("k1", Schema.K1)
                .put("b", Schema.B)
                .put("discount_overlaps", false);
        ObjectNode analysis = settings.putObject("analysis");
        ObjectNode analyzer = analysis.putObject("analyzer").putObject(WORDS);
        analyzer.put("type", "custom").put("tokenizer", WORDS);
        analyzer.putArray("filter").add("kordon_terms").add("kordon_gaps");
        analysis.putObject("tokenizer")
                .putObject(WORDS)
                .put("type", "whitespace")
                .put("max_token_length", LONGEST_WORD);
        ObjectNode filters = analysis.putObject("filter");
        filters.putObject("kordon_terms")
                .put("type", "pattern_capture")
                .put("preserve_original", false)
                .putArray("patterns")
                .add("([^|]+)");
        filters.putObject("kordon_gaps")
                .put("type", "stop")
                .putArray("stopwords")
                .add(String.valueOf(TokenText.BAR));
        return JSON.objectNode().set("index", settings);
    }

    private static ObjectNode mappings(IndexManifest.Collection collection) {
        ObjectNode mappings = JSON.objectNode();
        mappings.put("dynamic", "strict");
        mappings.putObject("_meta").put(SCHEMA, Schema.VERSION).put(COLLECTION, collection.code());
        ObjectNode fields = mappings.putObject("properties");
        List<String> keywords = List.of(
                Schema.KIND,
                Schema.ID,
                Schema.TEXT_LANGUAGE,
                Schema.URL,
                Schema.RULES,
                Schema.LEAD,
                Schema.FINGERPRINT,
                Fields.COPY_IDS,
                Fields.RUN);
        keywords.forEach(field -> keyword(fields, field));
        List.of(Fields.SOURCE_TERM, Schema.COPY_URL, Schema.COPY_SOURCE, Schema.STORY_BAND)
                .forEach(field -> keyword(fields, field).put("doc_values", false));
        for (Dimension dimension : Dimension.values()) {
            keyword(fields, Schema.field(dimension));
        }
        for (TextLanguage language : TextLanguage.values()) {
            words(fields, language.titleField());
            words(fields, language.bodyField());
        }
        words(fields, Schema.AUTHOR).put("norms", false);
        words(fields, Schema.PLACE).put("norms", false);
        fields.putObject(Schema.PUBLISHED).put("type", "long");
        List.of(Schema.PUBLISHED_DAY, Schema.COPIES, Fields.EVENT_COUNT).forEach(field -> integer(fields, field));
        fields.putObject(Schema.STORED_ARTICLE).put("type", "binary").put("store", true);
        List.of(Schema.RAW_PAGE, Schema.STORY, Schema.COPY_NOTE)
                .forEach(field -> fields.putObject(field).put("type", "binary").put("doc_values", true));
        fields.putObject(Fields.STATE).put("type", "object").put("enabled", false);
        fields.set(Fields.EVENTS, events());
        mappings.set("_source", JSON.objectNode().set("excludes", notInSource()));
        return mappings;
    }

    private static ObjectNode events() {
        ObjectNode events = JSON.objectNode().put("type", "nested").put("dynamic", "strict");
        ObjectNode fields = events.putObject("properties");
        for (Dimension dimension : Dimension.values()) {
            if (dimension.isOfEvents()) {
                keyword(fields, Schema.field(dimension));
            }
        }
        List.of(Schema.FIRST_DAY, Schema.LAST_DAY, Fields.DAYS, Fields.ORDINAL)
                .forEach(field -> integer(fields, field));
        for (EventNumber number : EventNumber.values()) {
            integer(fields, Schema.field(number));
        }
        for (EventOrder order : EventOrder.values()) {
            fields.putObject(order.field()).put("type", "long");
        }
        return events;
    }

    /** What is kept elsewhere: as terms, as stored bytes, as doc values. */
    private static ArrayNode notInSource() {
        ArrayNode fields = JSON.arrayNode();
        for (TextLanguage language : TextLanguage.values()) {
            fields.add(language.titleField()).add(language.bodyField());
        }
        List.of(
                        Schema.AUTHOR,
                        Schema.PLACE,
                        Schema.STORED_ARTICLE,
                        Schema.RAW_PAGE,
                        Schema.STORY,
                        Schema.STORY_BAND,
                        Schema.COPY_NOTE)
                .forEach(fields::add);
        return fields;
    }

    private static ObjectNode keyword(ObjectNode fields, String name) {
        return fields.putObject(name).put("type", "keyword");
    }

    private static ObjectNode integer(ObjectNode fields, String name) {
        return fields.putObject(name).put("type", "integer");
    }

    private static ObjectNode words(ObjectNode fields, String name) {
        return fields.putObject(name)
                .put("type", "text")
                .put("analyzer", WORDS)
                .put("position_increment_gap", 0)
                .put("index_options", "positions");
    }
}
