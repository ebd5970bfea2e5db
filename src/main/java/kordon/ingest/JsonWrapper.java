package kordon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import kordon.ingest.FieldNames.Field;
import org.jspecify.annotations.Nullable;

/** Tells an object that only holds the array of records, as {@code {"status": "ok", "articles": […]}}, from a record. */
final class JsonWrapper {
    private final JsonRecords records;

    JsonWrapper(JsonRecords records) {
        this.records = records;
    }

    /**
     * Where the records of a wrapper are.
     *
     * @param offset bytes from the start of the wrapper to the first of them
     * @param depth how many objects they lie in
     */
    record Place(int offset, int depth) {}

    /** Looks at the first bytes of an object; null where it is a record itself or does not tell within them. */
    @Nullable
    Place find(byte[] buffer, int start, int length) throws IOException {
        try (JsonParser parser = records.factory().createParser(buffer, start, length)) {
            parser.nextToken();
            int depth = 1;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Field field = records.field(parser.currentName());
                JsonToken value = parser.nextToken();
                if (field == Field.RECORDS && value == JsonToken.START_OBJECT) {
                    depth++;
                } else if (field == Field.RECORDS && value == JsonToken.START_ARRAY) {
                    int offset = (int) parser.currentLocation().getByteOffset();
                    return parser.nextToken() == JsonToken.START_OBJECT ? new Place(offset, depth) : null;
                } else if (field == Field.TEXT || field == Field.HTML) {
                    return null;
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException cutOff) {
            // What begins here is longer than the look ahead, or broken: the reader of records finds out which.
        }
        return null;
    }
}
