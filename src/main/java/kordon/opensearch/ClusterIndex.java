package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kordon.event.AnnotatedArticle;
import kordon.index.KeptArticle;
import kordon.index.Schema;
import kordon.search.query.QuerySyntaxException;
import org.apache.lucene.util.BytesRef;

/** One index of a cluster, to be searched. Safe for threads. */
final class ClusterIndex {
    /** How common a word is, is asked of all shards, so that a score does not hang on where an article lies. */
    private static final Map<String, String> SEARCHING = Map.of("search_type", "dfs_query_then_fetch");

    /** Before a search is tried again: a node that is lost takes the searches with it that it had begun. */
    private static final long[] PAUSES_MILLIS = {50, 200, 800};

    private static final String TOO_MANY_CLAUSES = "max_clause_count";
    private static final String TOO_MANY_CLAUSES_OLD = "maxClauseCount";

    private final ClusterClient client;
    private final String name;

    /** @param name of the index or of an alias */
    ClusterIndex(ClusterClient client, String name) {
        this.client = client;
        this.name = name;
    }

    ClusterClient client() {
        return client;
    }

    String name() {
        return name;
    }

    /**
     * Searches.
     *
     * @return what all shards answered; where {@code timed_out}, what they had found until then
     * @throws ClusterFailure where the cluster does not answer, refuses, or can't reach all of the index
     * @throws QuerySyntaxException where the query stands for more words than the cluster looks for at once
     */
    JsonNode search(ObjectNode body) {
        return searchAt("/" + name + "/_search", body);
    }

    /** Searches a state of the index that the body names. */
    JsonNode searchAsOf(ObjectNode body) {
        return searchAt("/_search", body);
    }

    private JsonNode searchAt(String path, ObjectNode body) {
        for (long pause : PAUSES_MILLIS) {
            try {
                return searchOnce(path, body);
            } catch (ClusterFailure.Unavailable e) {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
        return searchOnce(path, body);
    }

    private JsonNode searchOnce(String path, ObjectNode body) {
        JsonNode answer;
        try {
            answer = client.send("POST", path, SEARCHING, body);
        } catch (ClusterFailure.Refused e) {
            if (e.getMessage().contains(TOO_MANY_CLAUSES) || e.getMessage().contains(TOO_MANY_CLAUSES_OLD)) {
                throw QuerySyntaxException.tooManyWords();
            }
            throw e;
        }
        JsonNode shards = answer.path("_shards");
        if (shards.path("failed").asInt() > 0) {
            JsonNode reason = shards.path("failures").path(0).path("reason").path("reason");
            throw new ClusterFailure.Unavailable(
                    client.settings(),
                    "%d of %d shards of %s failed (%s)"
                            .formatted(
                                    shards.path("failed").asInt(),
                                    shards.path("total").asInt(),
                                    name,
                                    reason.asText("no reason given")),
                    null);
        }
        return answer;
    }

    /** Lets a search hand out whole articles. */
    static void withArticles(ObjectNode body) {
        body.put("_source", false);
        body.putArray("stored_fields").add(Schema.STORED_ARTICLE);
    }

    /** The article of a hit of a search {@link #withArticles}. */
    static AnnotatedArticle article(JsonNode hit) throws IOException {
        String text = hit.path("fields").path(Schema.STORED_ARTICLE).path(0).asText();
        return KeptArticle.article(new BytesRef(Base64.getDecoder().decode(text)));
    }

    /** The hits of an answer. */
    static List<JsonNode> hits(JsonNode answer) {
        List<JsonNode> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hits::add);
        return hits;
    }

    /** The number of all hits of an answer. */
    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }
}
