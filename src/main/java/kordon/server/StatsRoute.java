package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import kordon.index.IndexManifest;
import kordon.index.IndexStatistics;
import kordon.search.ArticleSearcher;

/** {@code GET /api/stats}: what the index holds, so that a gap in the sources is seen and not read as calm. */
record StatsRoute(ArticleSearcher searcher) implements Handler {

    @Override
    public void handle(Context context) throws IOException {
        Parameters.of(context.queryParamMap(), List.of());
        context.json(StatsAnswer.of(searcher.manifest(), searcher.statistics()));
    }

    /**
     * The answer.
     *
     * @param collection {@code demo} or {@code own}
     * @param sources articles by source; the empty value stands for those that name none; likewise the next two
     */
    record StatsAnswer(
            long articles,
            long events,
            long withoutEvents,
            String collection,
            String built,
            int schema,
            String rules,
            List<CountJson> sources,
            List<CountJson> months,
            List<CountJson> languages) {

        static StatsAnswer of(IndexManifest manifest, IndexStatistics statistics) {
            return new StatsAnswer(
                    statistics.articles(),
                    statistics.events(),
                    statistics.withoutAttack(),
                    manifest.collection().code(),
                    manifest.built().toString(),
                    manifest.schema(),
                    manifest.rulesDigest(),
                    counts(statistics.bySource()),
                    counts(statistics.byMonth()),
                    counts(statistics.byLanguage()));
        }

        private static List<CountJson> counts(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new CountJson(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    record CountJson(String value, long count) {}
}
