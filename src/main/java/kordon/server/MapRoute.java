package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.search.ArticleSearcher;
import kordon.search.RegionCount;

/** {@code GET /api/map}: articles and events by region and side under the parameters of a search, its regions apart. */
record MapRoute(ArticleSearcher searcher) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), SearchParameters.CRITERIA);
        context.json(new MapAnswer(searcher.map(SearchParameters.criteria(parameters)).stream()
                .map(RegionJson::of)
                .toList()));
    }

    record MapAnswer(List<RegionJson> regions) {}

    /**
     * A region, or a country with all its regions.
     *
     * @param articles that choosing it alone gives
     * @param sides articles by attacking side
     */
    record RegionJson(
            String region, String country, String label, long articles, long events, Map<String, Long> sides) {

        static RegionJson of(RegionCount count) {
            Map<String, Long> sides = new LinkedHashMap<>();
            count.bySide().forEach((side, articles) -> sides.put(side.code(), articles));
            return new RegionJson(
                    count.region().code(),
                    count.region().country(),
                    count.region().nameEn(),
                    count.articles(),
                    count.events(),
                    sides);
        }
    }
}
