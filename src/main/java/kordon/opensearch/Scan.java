package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kordon.index.Schema;

/** Reads all documents that a query finds, in the order of their ids, as they stood when this was opened. */
final class Scan implements Closeable {
    /** How long a state is kept after each page of it. */
    private static final String KEEP = "10m";

    private final ClusterClient client;
    private final String state;

    private Scan(ClusterClient client, String state) {
        this.client = client;
        this.state = state;
    }

    /** Holds on to what an index holds now. */
    static Scan open(ClusterClient client, String target) {
        JsonNode opened =
                client.send("POST", "/" + target + "/_search/point_in_time", Map.of("keep_alive", KEEP), null);
        return new Scan(client, opened.path("pit_id").asText());
    }

    /** Something done with a page of documents. */
    interface Step {
        void take(List<JsonNode> hits) throws IOException;
    }

    /**
     * Hands out what is found, page by page.
     *
     * @param wanted what to return of each, such as {@code docvalue_fields}
     */
    void each(ObjectNode query, ObjectNode wanted, int page, Step step) throws IOException {
        ObjectNode request = wanted.deepCopy();
        request.put("size", page).put("track_total_hits", false).put("_source", false);
        request.set("query", query);
        request.putObject("pit").put("id", state).put("keep_alive", KEEP);
        request.putArray("sort").addObject().put(Schema.ID, "asc");
        while (true) {
            JsonNode answer = client.send("POST", "/_search", Map.of(), request);
            Answers.checkWhole(answer, client.settings());
            List<JsonNode> hits = StreamSupport.stream(
                            answer.path("hits").path("hits").spliterator(), false)
                    .toList();
            if (!hits.isEmpty()) {
                step.take(hits);
            }
            if (hits.size() < page) {
                return;
            }
            request.set("search_after", hits.getLast().path("sort"));
        }
    }

    @Override
    public void close() {
        ObjectNode ids = Dsl.object();
        ids.putArray("pit_id").add(state);
        try {
            client.send("DELETE", "/_search/point_in_time", Map.of(), ids);
        } catch (ClusterFailure e) {
            // It is let go by itself in a while, or went with its node.
        }
    }
}
