package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the cluster tells of documents. */
final class Answers {
    private Answers() {}

    /** Asks for doc values of each document. */
    static ObjectNode wanting(String... fields) {
        ObjectNode wanted = Dsl.object();
        ArrayNode values = wanted.putArray("docvalue_fields");
        for (String field : fields) {
            values.add(field);
        }
        return wanted;
    }

    /** The one value of a field. */
    static @Nullable String text(JsonNode hit, String field) {
        JsonNode value = hit.path("fields").path(field).path(0);
        return value.isMissingNode() ? null : value.asText();
    }

    /** All values of a field. */
    static Set<String> texts(JsonNode hit, String field) {
        Set<String> values = new HashSet<>();
        hit.path("fields").path(field).forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The one value of a field that every such document has. */
    static String need(JsonNode hit, String field) {
        String value = text(hit, field);
        if (value == null) {
            throw new IllegalStateException(
                    "document %s has no %s".formatted(hit.path("_id").asText(), field));
        }
        return value;
    }

    /** The one value of a field of bytes that every such document has. */
    static BytesRef bytes(JsonNode hit, String field) {
        return new BytesRef(Base64.getDecoder().decode(need(hit, field)));
    }

    /** The one value of a field of numbers; 0 where there is none. */
    static long number(JsonNode hit, String field) {
        return hit.path("fields").path(field).path(0).asLong();
    }

    /** Where a document stood in the order of changes when it was read. */
    static ClusterState.Place place(JsonNode hit) {
        return new ClusterState.Place(
                hit.path("_seq_no").asLong(), hit.path("_primary_term").asLong());
    }

    /** Refuses an answer of a part of the shards: what is missing from it would be taken for absent. */
    static void checkWhole(JsonNode answer, ClusterSettings settings) {
        int failed = answer.path("_shards").path("failed").asInt();
        if (failed > 0 || answer.path("timed_out").asBoolean()) {
            String why = answer.path("_shards")
                    .path("failures")
                    .path(0)
                    .path("reason")
                    .path("reason")
                    .asText("it took too long");
            throw new ClusterFailure.Unavailable(
                    settings, "%d shards did not answer (%s)".formatted(failed, why), null);
        }
    }
}
