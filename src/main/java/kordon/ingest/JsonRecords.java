package kordon.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Set;
import kordon.ingest.FieldNames.Field;

/** JSON objects to records, field by field: what means nothing to us is passed over without being built. */
final class JsonRecords {
    /** In an object that stands for a name, such as a publisher or an author, the name is under one of these. */
    private static final Set<String> NAMES = Set.of("name", "title", "text", "$t");

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

    JsonFactory factory() {
        return factory;
    }

    /** Reads an object whose opening brace was just read, up to its closing one. */
    PageRecord read(JsonParser parser) throws IOException {
        PageRecord record = new PageRecord(names);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean meant = names.find(name).isPresent();
            if (meant && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                record.put(name, parser.getText());
            } else if (meant && token == JsonToken.START_OBJECT) {
                readNamed(parser, record, name);
            } else if (names.find(name)
                    .filter(found -> found.field() == Field.AUTHORS)
                    .isPresent()) {
                readAuthors(parser, record, name);
            } else {
                parser.skipChildren();
            }
        }
        return record;
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
