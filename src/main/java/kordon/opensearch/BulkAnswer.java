package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What became of a batch that was sent once.
 *
 * @param later to be sent again
 * @param conflicts documents that others changed since they were read
 * @param why something is to be sent again
 */
record BulkAnswer(List<BulkWrite> later, Set<String> conflicts, String why) {
    /** How long the cluster itself waits for a shard that can be written to. */
    private static final String SHARD_TIMEOUT = "10s";

    private static final int TOO_MANY = 429;

    /** From here on it is the cluster that fails, and another node or a later moment may do better. */
    private static final int FAULT = 500;

    private static final int CONFLICT = 409;
    private static final int FIRST_ERROR = 300;
    private static final int NOT_FOUND = 404;

    /**
     * Sends a batch once.
     *
     * @param target an index or an alias
     * @param alias whether it must be an alias
     * @param refused is told of what the cluster refuses for good, with its reason
     * @throws kordon.Failure where it makes no sense to send any of it again
     */
    static BulkAnswer to(
            ClusterClient client,
            String target,
            boolean alias,
            List<BulkWrite> writes,
            BiConsumer<BulkWrite, String> refused)
            throws IOException {
        JsonNode answer;
        try {
            answer = client.sendBytes(
                    "POST",
                    "/" + target + "/_bulk",
                    Map.of(
                            "timeout",
                            SHARD_TIMEOUT,
                            "require_alias",
                            Boolean.toString(alias),
                            "filter_path",
                            "errors,items.*.status,items.*.error"),
                    body(writes));
        } catch (ClusterFailure.Unavailable | ClusterFailure.TimedOut | ClusterFailure.Unreachable e) {
            return new BulkAnswer(writes, Set.of(), e.getMessage());
        }
        if (!answer.path("errors").asBoolean()) {
            return new BulkAnswer(List.of(), Set.of(), "");
        }
        List<BulkWrite> later = new ArrayList<>();
        Set<String> conflicts = new HashSet<>();
        String why = "";
        for (int i = 0; i < writes.size(); i++) {
            JsonNode item = answer.path("items").path(i).elements().next();
            int status = item.path("status").asInt();
            String type = item.path("error").path("type").asText();
            String reason = item.path("error").path("reason").asText(type);
            boolean deleted = status == NOT_FOUND && type.isEmpty();
            if (status < FIRST_ERROR || deleted) {
                continue;
            }
            if (status == CONFLICT) {
                conflicts.add(writes.get(i).id());
            } else if (status == TOO_MANY || status >= FAULT || type.equals("cluster_block_exception")) {
                later.add(writes.get(i));
                why = reason;
            } else if (type.equals("index_not_found_exception")) {
                throw new ClusterFailure.NoIndex(client.settings(), reason, null);
            } else {
                refused.accept(writes.get(i), reason(item.path("error")));
            }
        }
        return new BulkAnswer(later, conflicts, why);
    }

    private static String reason(JsonNode error) {
        String cause = error.path("caused_by").path("reason").asText("");
        return error.path("reason").asText(error.path("type").asText("no reason given"))
                + (cause.isEmpty() ? "" : ": " + cause);
    }

    private static byte[] body(List<BulkWrite> writes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                writes.stream().mapToInt(BulkWrite::bytes).sum());
        for (BulkWrite write : writes) {
            out.writeBytes(write.action());
            out.write('\n');
            if (write.document() != null) {
                out.writeBytes(write.document());
                out.write('\n');
            }
        }
        return out.toByteArray();
    }
}
