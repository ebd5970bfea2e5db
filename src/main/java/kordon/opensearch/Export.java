package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kordon.event.AnnotatedArticle;
import kordon.index.Schema;
import kordon.search.ArticleMatch;
import kordon.search.FoundArticles;

/** Hands out everything that matches, in the order of the ids, as it stood when it began. */
final class Export {
    /** Held in memory at once. */
    private static final int ARTICLES = 200;

    /** How long a cluster waits for somebody to ask for more; a file is read as slowly as its reader likes. */
    private static final String KEEP = "15m";

    private static final String STATES = "/_search/point_in_time";

    private Export() {}

    static void run(ClusterQuestion question, ArticleMatch.Taker taker) throws IOException {
        ClusterIndex index = question.index();
        // What can't be asked is refused before anything is kept for it.
        ObjectNode body = question.matches();
        String state = index.client()
                .send("POST", "/" + index.name() + STATES, Map.of("keep_alive", KEEP), (JsonNode) null)
                .path("pit_id")
                .asText();
        try {
            body.put("track_total_hits", false).put("size", ARTICLES);
            body.putObject("pit").put("id", state).put("keep_alive", KEEP);
            body.putArray("sort").add(Dsl.of(Schema.ID, Dsl.object().put("order", "asc")));
            ClusterIndex.withArticles(body);
            List<JsonNode> hits;
            do {
                hits = ClusterIndex.hits(index.searchAsOf(body));
                List<AnnotatedArticle> articles = new ArrayList<>();
                for (JsonNode hit : hits) {
                    articles.add(ClusterIndex.article(hit));
                }
                for (ArticleMatch match : FoundArticles.matches(articles, question.criteria(), question.query())) {
                    taker.take(match);
                }
                if (!hits.isEmpty()) {
                    body.set("search_after", hits.getLast().path("sort"));
                }
            } while (hits.size() == ARTICLES);
        } finally {
            ObjectNode kept = Dsl.object();
            kept.putArray("pit_id").add(state);
            index.client().send("DELETE", STATES, Map.of(), kept);
        }
    }
}
