package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kordon.event.Side;
import kordon.index.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Histograms, maps and whole facets of random questions against a plain reading of the same articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountsAgainstPlainReading {
    private static final long SEED = 7;

    private final TestEngine engine;
    private final int part;

    private RandomIndex index;
    private ArticleSearcher searcher;
    private PlainReading reading;

    /** @param part one of so many random questions is asked */
    CountsAgainstPlainReading(TestEngine engine, int part) {
        this.engine = engine;
        this.part = part;
    }

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        index = RandomIndex.of(engine, folder, SEED, 250);
        searcher = index.searcher();
        reading = index.reading();
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    @Test
    void histogramsHoldEverythingOnce() throws IOException {
        RandomCriteria random = new RandomCriteria(SEED, reading);
        for (int i = 0; i < 500 / part; i++) {
            Criteria criteria = random.next();
            HistogramRequest request = new HistogramRequest(
                    criteria,
                    random.pick(HistogramRequest.Of.values()),
                    random.pick(HistogramRequest.Interval.values()),
                    random.pick(HistogramRequest.Days.values()));
            Histogram histogram = searcher.histogram(request);
            Map<String, Long> counts = new TreeMap<>();
            LocalDate next = null;
            for (Histogram.Bucket bucket : histogram.buckets()) {
                assertThat(bucket.from()).as("no gap in %s", request).isEqualTo(next == null ? bucket.from() : next);
                next = bucket.to().plusDays(1);
                counts.put(bucket.from().toString(), bucket.count());
            }
            if (!histogram.buckets().isEmpty()) {
                assertThat(histogram.buckets().getFirst().count()).isPositive();
                assertThat(histogram.buckets().getLast().count()).isPositive();
            }
            counts.put("", histogram.undated());
            counts.put("coarser", histogram.coarser());
            counts.values().removeIf(count -> count == 0);
            assertThat(counts).as("%s", request).isEqualTo(expected(request));
            assertThat(histogram.total())
                    .isEqualTo(
                            counts.values().stream().mapToLong(Long::longValue).sum());
            if (request.days() == HistogramRequest.Days.CHOSEN) {
                Overview overview =
                        searcher.search(new SearchRequest(criteria).page(1, 0)).overview();
                assertThat(histogram.total())
                        .as("total of %s", request)
                        .isEqualTo(
                                request.of() == HistogramRequest.Of.EVENTS ? overview.events() : overview.articles());
            }
        }
    }

    private Map<String, Long> expected(HistogramRequest request) {
        boolean months = request.interval() == HistogramRequest.Interval.MONTH;
        Function<LocalDate, LocalDate> bucket = switch (request.interval()) {
            case DAY -> day -> day;
            case WEEK -> day -> day.minusDays(day.getDayOfWeek().getValue() - 1);
            case MONTH -> day -> LocalDate.of(day.getYear(), day.getMonth(), 1);
        };
        Criteria criteria = request.criteria();
        if (request.of() == HistogramRequest.Of.ARTICLES) {
            return reading.articlesBy(
                    request.days() == HistogramRequest.Days.ALL ? criteria.publishedOn(DayRange.ALL) : criteria,
                    bucket);
        }
        Criteria any = criteria.on(DayRange.ALL).with(Dimension.DATE, Selection.NOTHING);
        return reading.eventsBy(request.days() == HistogramRequest.Days.ALL ? any : criteria, bucket, months);
    }

    @Test
    void mapsCountRegionsAndSides() throws IOException {
        RandomCriteria random = new RandomCriteria(SEED + 1, reading);
        for (int i = 0; i < 500 / part; i++) {
            Criteria criteria = random.next();
            Criteria anywhere = criteria.with(Dimension.REGION, Selection.NOTHING);
            Map<String, Long> articles = new HashMap<>();
            for (RegionCount count : searcher.map(criteria)) {
                String region = count.region().code();
                articles.put(region, count.articles());
                if (i % 10 == 0) {
                    Criteria there = anywhere.with(Dimension.REGION, Selection.of(region));
                    assertThat(count.events())
                            .as("events in %s of %s", region, criteria)
                            .isEqualTo(reading.matches(there).stream()
                                    .mapToLong(match -> match.events().size())
                                    .sum());
                    for (Side side : Side.values()) {
                        long ofSide = reading.matches(there).stream()
                                .filter(match -> match.eventHits()
                                        .anyMatch(hit -> hit.event().side().value() == side))
                                .count();
                        assertThat(count.bySide().getOrDefault(side, 0L))
                                .as("%s in %s of %s", side, region, criteria)
                                .isEqualTo(ofSide);
                    }
                }
            }
            Map<String, Long> expected = reading.counts(criteria, Dimension.REGION);
            expected.keySet().removeIf(value -> value.contains("/"));
            assertThat(articles).as("map of %s", criteria).isEqualTo(expected);
        }
    }

    @Test
    void facetsListEveryValue() throws IOException {
        RandomCriteria random = new RandomCriteria(SEED + 2, reading);
        for (int i = 0; i < 500 / part; i++) {
            Criteria criteria = random.next();
            Dimension dimension = random.pick(Dimension.values());
            Map<String, Long> counts = new HashMap<>();
            List<Long> order = new ArrayList<>();
            FacetList page;
            FacetRequest.Position after = null;
            do {
                page = searcher.facet(new FacetRequest(criteria, dimension, "", 3, after));
                for (FacetList.Entry entry : page.values()) {
                    assertThat(counts.put(entry.value(), entry.count())).isNull();
                    order.add(entry.count());
                }
                after = page.next() == null
                        ? null
                        : FacetRequest.Position.parse(page.next().toString());
            } while (after != null);
            assertThat(counts).as("%s of %s", dimension, criteria).hasSize((int) page.total());
            if (dimension != Dimension.DATE) {
                assertThat(order).isSortedAccordingTo((one, other) -> Long.compare(other, one));
            }
            counts.values().removeIf(count -> count == 0);
            assertThat(counts).as("%s of %s", dimension, criteria).isEqualTo(reading.counts(criteria, dimension));
        }
    }
}
