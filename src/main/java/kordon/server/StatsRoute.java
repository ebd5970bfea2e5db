package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
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
     * @param coverage which source has how many articles in which month
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
            List<CountJson> languages,
            CoverageJson coverage) {

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
                    counts(statistics.byLanguage()),
                    CoverageJson.of(statistics));
        }

        private static List<CountJson> counts(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new CountJson(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    record CountJson(String value, long count) {}

    /**
     * Articles by source and month.
     *
     * @param months from the first to the last that has an article, those without one as well
     * @param sources those with most articles, most first
     * @param unlisted how many more sources there are
     */
    record CoverageJson(List<String> months, List<SourceJson> sources, int unlisted) {
        private static final int MOST_SOURCES = 100;
        /** Fifty years: were a date far off, the empty months would fill the answer. */
        private static final int MOST_MONTHS = 600;

        static CoverageJson of(IndexStatistics statistics) {
            List<String> months = months(statistics.byMonth());
            Map<String, SortedMap<String, Long>> sources = statistics.bySourceAndMonth();
            return new CoverageJson(
                    months,
                    sources.entrySet().stream()
                            .limit(MOST_SOURCES)
                            .map(source -> SourceJson.of(source.getKey(), source.getValue(), months))
                            .toList(),
                    Math.max(0, sources.size() - MOST_SOURCES));
        }

        private static List<String> months(SortedMap<String, Long> byMonth) {
            List<String> known =
                    byMonth.keySet().stream().filter(month -> !month.isEmpty()).toList();
            if (known.isEmpty()) {
                return known;
            }
            YearMonth first = YearMonth.parse(known.getFirst());
            YearMonth last = YearMonth.parse(known.getLast());
            long length = ChronoUnit.MONTHS.between(first, last) + 1;
            return length > MOST_MONTHS
                    ? known
                    : Stream.iterate(first, month -> month.plusMonths(1))
                            .limit(length)
                            .map(YearMonth::toString)
                            .toList();
        }
    }

    /**
     * A source's articles.
     *
     * @param undated those that tell no day of publication
     * @param counts the others, by month as in {@code months}
     */
    record SourceJson(String value, long undated, List<Long> counts) {

        static SourceJson of(String source, SortedMap<String, Long> byMonth, List<String> months) {
            return new SourceJson(
                    source,
                    byMonth.getOrDefault("", 0L),
                    months.stream()
                            .map(month -> byMonth.getOrDefault(month, 0L))
                            .toList());
        }
    }
}
