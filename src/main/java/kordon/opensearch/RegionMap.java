package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kordon.event.Region;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.index.Dimension;
import kordon.search.RegionCount;

/** Counts the events of a search, and the articles that report them, by region and side. */
final class RegionMap {
    private static final String REGIONS = "regions";
    private static final String SIDES = "sides";
    private static final String ARTICLES = "articles";

    private RegionMap() {}

    static List<RegionCount> count(ClusterQuestion question) {
        ObjectNode sides = terms(
                Dimension.SIDE, List.of(Side.values()).stream().map(Side::code).toList());
        sides.set("aggs", Dsl.of(ARTICLES, articles()));
        ObjectNode regions =
                terms(Dimension.REGION, Regions.all().stream().map(Region::code).toList());
        ObjectNode parts = Dsl.of(ARTICLES, articles());
        parts.set(SIDES, sides);
        regions.set("aggs", parts);
        ObjectNode body = question.matches();
        body.set(
                "aggs",
                FacetCounts.fitting(question.filter().ofEvent(null).orElse(Dsl.matchAll()), Dsl.of(REGIONS, regions)));
        JsonNode fit = FacetCounts.fitting(question.whole(body).path("aggregations"));
        List<RegionCount> counts = new ArrayList<>();
        for (JsonNode region : fit.path(REGIONS).path("buckets")) {
            Regions.find(region.path("key").asText())
                    .ifPresent(known -> counts.add(new RegionCount(
                            known,
                            region.path(ARTICLES).path("doc_count").asLong(),
                            region.path("doc_count").asLong(),
                            sides(region))));
        }
        counts.sort(RegionCount.MOST_FIRST);
        return counts;
    }

    private static Map<Side, Long> sides(JsonNode region) {
        Map<Side, Long> articles = new EnumMap<>(Side.class);
        for (JsonNode side : region.path(SIDES).path("buckets")) {
            Side.of(side.path("key").asText())
                    .ifPresent(known -> articles.put(
                            known, side.path(ARTICLES).path("doc_count").asLong()));
        }
        return articles;
    }

    /** By the codes of the codebook, which are few enough to be counted exactly over all shards. */
    private static ObjectNode terms(Dimension dimension, List<String> codes) {
        ObjectNode terms =
                Dsl.object().put("field", CriteriaFilter.field(dimension)).put("size", codes.size());
        ArrayNode include = terms.putArray("include");
        codes.forEach(include::add);
        return Dsl.of("terms", terms);
    }

    private static ObjectNode articles() {
        return Dsl.of("reverse_nested", Dsl.object());
    }
}
