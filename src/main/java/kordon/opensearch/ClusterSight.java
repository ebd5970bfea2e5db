package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import kordon.index.IndexManifest;
import kordon.index.Schema;
import kordon.search.IndexState;

/**
 * What a searcher has seen of an index last.
 *
 * @param newestDay the day on which the newest article was published, in days since 1970; empty where no article tells
 */
record ClusterSight(IndexState state, OptionalLong newestDay) {
    private static final long SECONDS_A_DAY = 86_400;
    private static final String NEWEST = "newest";

    /** @throws kordon.Failure where there is no such index, or one of another schema */
    static ClusterSight of(ClusterIndex index, Catalog catalog) {
        ClusterState state = ClusterState.read(index.client(), catalog.open().index());
        ObjectNode body = Dsl.of("query", Dsl.term(Schema.KIND, Schema.ARTICLE.text()));
        body.put("size", 0).put("track_total_hits", true);
        body.set("aggs", Dsl.of(NEWEST, Dsl.of("max", Dsl.object().put("field", Schema.PUBLISHED))));
        JsonNode answer = index.search(body);
        JsonNode newest = answer.path("aggregations").path(NEWEST).path("value");
        return new ClusterSight(
                new IndexState(state.generation(), IndexManifest.read(state.manifest(), ClusterIndex.total(answer))),
                newest.isNumber()
                        ? OptionalLong.of(Math.floorDiv(newest.asLong(), SECONDS_A_DAY))
                        : OptionalLong.empty());
    }
}
