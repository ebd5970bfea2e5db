package kordon.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kordon.index.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Something to be written by a {@link Bulk}. Its arrays are not to be changed.
 *
 * @param id the document's
 * @param action the line that says what to do
 * @param document absent where it is to be deleted
 * @param refused what to tell where the cluster refuses it; absent where that is a failure of the whole
 */
record BulkWrite(
        String id,
        byte[] action,
        byte @Nullable [] document,
        @Nullable Refusal refused) {

    private static final JsonFactory JSON = new JsonFactory();

    /** A document that takes the place of whatever is there. */
    static BulkWrite index(String id, byte[] document, Refusal refused) throws IOException {
        return new BulkWrite(id, action("index", id, null), document, refused);
    }

    /** A document that takes the place of one that was read, unless another writer did before. */
    static BulkWrite replace(String id, ClusterState.Place read, byte[] document) throws IOException {
        return new BulkWrite(id, action("index", id, read), document, null);
    }

    /** The end of a document, if there is one. */
    static BulkWrite delete(String id) throws IOException {
        return new BulkWrite(id, action("delete", id, null), null, null);
    }

    private static byte[] action(String what, String id, ClusterState.@Nullable Place read) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(what);
            json.writeStringField("_id", id);
            if (read != null) {
                json.writeNumberField("if_seq_no", read.number());
                json.writeNumberField("if_primary_term", read.reign());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** How long it is on its way. */
    int bytes() {
        return action.length + (document == null ? 0 : document.length) + 2;
    }
}
