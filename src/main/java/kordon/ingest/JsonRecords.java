package kordon.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import kordon.ingest.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/** JSON objects to records, field by field: what means nothing to us is passed over without being built. */
final class JsonRecords {
    /** In an object that stands for a name, such as a publisher or an author, the name is under one of these. */
    private static final Set<String> NAMES = Set.of("name", "title", "text", "$t");

    /** Where the records that Elasticsearch and OpenSearch give out have their fields. */
    private static final String SEARCH_HIT = "_source";

    private final JsonFactory factory;
    private final FieldNames names;

    JsonRecords(FieldNames names, Limits limits) {
        this.names = names;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.pageBytes())
                        .maxNestingDepth(200)
                        .build())
                .build();
    }

    /** What a field means; null where it means nothing. */
    @Nullable
    Field field(String name) {
        return names.find(name).map(FieldNames.Name::field).orElse(null);
    }

    JsonFactory factory() {
        return factory;
    }

    /** Reads an object whose opening brace was just read, up to its closing one. */
    PageRecord read(JsonParser parser) throws IOException {
        PageRecord record = new PageRecord(names);
        readFields(parser, record);
        return record;
    }

    private void readFields(JsonParser parser, PageRecord record) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Field field = field(name);
            if (field == null || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else if (token.isScalarValue()) {
                record.put(name, parser.getText());
            } else if (token == JsonToken.START_OBJECT && (field == Field.RECORDS || name.equals(SEARCH_HIT))) {
                readFields(parser, record);
            } else if (token == JsonToken.START_OBJECT) {
                readNamed(parser, record, name);
            } else if (field == Field.AUTHORS) {
                readAuthors(parser, record, name);
            } else if (field == Field.TEXT) {
                readParagraphs(parser, record, name);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Reads a text that is a list of paragraphs. */
    private static void readParagraphs(JsonParser parser, PageRecord record, String field) throws IOException {
        StringJoiner text = new StringJoiner("\n");
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                text.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        record.put(field, text.toString());
    }

    /** Reads {@code {"name": "…"}}. */
    private static void readNamed(JsonParser parser, PageRecord record, String field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isName = NAMES.contains(parser.currentName());
            if (parser.nextToken() == JsonToken.VALUE_STRING && isName) {
                record.put(field, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void readAuthors(JsonParser parser, PageRecord record, String field) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                record.putAuthor(parser.getText());
            } else if (token == JsonToken.START_OBJECT) {
                readNamed(parser, record, field);
            } else {
                parser.skipChildren();
            }
        }
    }
}
