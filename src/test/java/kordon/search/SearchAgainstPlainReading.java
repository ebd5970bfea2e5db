package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kordon.index.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every total, hit and count of random questions against a plain reading of the same articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchAgainstPlainReading {
    private static final long SEED = 42;
    private static final int ARTICLES = 200;

    private final TestEngine engine;
    private final int part;

    private RandomIndex index;
    private ArticleSearcher searcher;
    private PlainReading reading;

    /** @param part one of so many random questions is asked */
    SearchAgainstPlainReading(TestEngine engine, int part) {
        this.engine = engine;
        this.part = part;
    }

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        index = RandomIndex.of(engine, folder, SEED, ARTICLES);
        searcher = index.searcher();
        reading = index.reading();
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsAndCountsWhatIsThere() throws IOException {
        RandomCriteria random = new RandomCriteria(SEED, reading);
        long hits = 0;
        Set<Dimension> chosen = EnumSet.noneOf(Dimension.class);
        Set<Dimension> excluded = EnumSet.noneOf(Dimension.class);
        for (int i = 0; i < 500 / part; i++) {
            Criteria criteria = random.next();
            List<PlainReading.Match> expected = reading.matches(criteria);
            Overview overview =
                    searcher.search(new SearchRequest(criteria).page(1, 0)).overview();
            assertThat(overview.articles()).as("articles of %s", criteria).isEqualTo(expected.size());
            assertThat(overview.events())
                    .as("events of %s", criteria)
                    .isEqualTo(expected.stream()
                            .mapToLong(match -> match.events().size())
                            .sum());
            assertThat(overview.sources()).as("sources of %s", criteria).isEqualTo(reading.sources(criteria));
            for (Dimension dimension : Dimension.values()) {
                assertCounts(criteria, dimension, overview);
            }
            assertThat(searcher.events(new SearchRequest(criteria).page(1, 0)).overview())
                    .as("overview of the events of %s", criteria)
                    .isEqualTo(overview);
            assertThat(ids(new SearchRequest(criteria)))
                    .as("hits of %s", criteria)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(PlainReading.Match::id).toList());
            assertThat(eventIds(new SearchRequest(criteria)))
                    .as("events of %s", criteria)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .flatMap(PlainReading.Match::eventHits)
                            .map(EventHit::id)
                            .toList());
            List<ArticleMatch> exported = new ArrayList<>();
            searcher.export(criteria, exported::add);
            assertThat(exported)
                    .as("export of %s", criteria)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .map(match -> new ArticleMatch(
                                    match.article(), match.eventHits().toList()))
                            .toList());
            hits += expected.size();
            criteria.filters().forEach((dimension, selection) -> {
                if (!selection.included().isEmpty() && !expected.isEmpty()) {
                    chosen.add(dimension);
                }
                if (!selection.excluded().isEmpty() && !expected.isEmpty()) {
                    excluded.add(dimension);
                }
            });
        }
        if (part > 1) {
            return;
        }
        assertThat(chosen).as("dimensions chosen from").containsExactlyInAnyOrder(Dimension.values());
        assertThat(excluded).as("dimensions excluded from").containsExactlyInAnyOrder(Dimension.values());
        assertThat(hits).as("questions that find something").isGreaterThan(5000);
    }

    @Test
    void keepsEveryOrder() throws IOException {
        RandomCriteria random = new RandomCriteria(SEED + 1, reading);
        for (int i = 0; i < 30 / part; i++) {
            Criteria criteria = random.next();
            for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
                SearchRequest request = new SearchRequest(criteria).by(sort);
                List<String> articles = ids(request);
                List<String> events = eventIds(request);
                if (sort != SearchRequest.Sort.RELEVANCE) {
                    assertThat(articles).as("hits of %s", request).isEqualTo(reading.inOrder(criteria, sort));
                    assertThat(events).as("events of %s", request).isEqualTo(reading.eventsInOrder(criteria, sort));
                }
                assertThat(idsByCursor(request))
                        .as("hits by cursor of %s", request)
                        .isEqualTo(articles);
                assertThat(eventIdsByCursor(request))
                        .as("events by cursor of %s", request)
                        .isEqualTo(events);
            }
        }
    }

    @Test
    void choosingAValueAloneGivesItsCount() throws IOException {
        RandomCriteria random = new RandomCriteria(SEED + 2, reading);
        for (int i = 0; i < 60 / part; i++) {
            Criteria criteria = random.next();
            for (Dimension dimension : Dimension.values()) {
                for (FacetValue value :
                        searcher.search(new SearchRequest(criteria)).facets().get(dimension)) {
                    Criteria narrowed = criteria.with(dimension, Selection.of(value.value()));
                    assertThat(searcher.search(new SearchRequest(narrowed)).total())
                            .as("%s alone in %s", value.value(), criteria)
                            .isEqualTo(value.count());
                }
            }
        }
    }

    private void assertCounts(Criteria criteria, Dimension dimension, Overview overview) {
        Selection selection = criteria.selection(dimension);
        Map<String, Long> counts = new HashMap<>();
        Set<String> selected = new HashSet<>();
        Set<String> excluded = new HashSet<>();
        collect(overview.facets().get(dimension), counts, selected, excluded);
        Map<String, Long> expected = reading.counts(criteria, dimension);
        assertThat(counts.keySet()).containsAll(selection.included());
        assertThat(selected).isEqualTo(selection.included());
        assertThat(excluded).isEqualTo(selection.excluded());
        // Places and days stand where something is chosen alone; elsewhere their number tells that they are there.
        Set<String> chosen = new HashSet<>(selected);
        chosen.addAll(excluded);
        expected.keySet().removeIf(value -> isDetail(dimension, value) && isFarFrom(chosen, dimension, value));
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).as("%s of %s", dimension, criteria).isEqualTo(expected);
        assertUnlisted(overview.facets().get(dimension), reading.counts(criteria, dimension), dimension);
    }

    private static boolean isDetail(Dimension dimension, String value) {
        return switch (dimension) {
            case REGION -> value.contains("/");
            case DATE -> value.matches("\\d{4}-\\d\\d-\\d\\d");
            default -> false;
        };
    }

    private static boolean isFarFrom(Set<String> chosen, Dimension dimension, String value) {
        String up = dimension.parent(value).orElseThrow();
        return !chosen.contains(up)
                && chosen.stream()
                        .noneMatch(each -> dimension.parent(each).orElse("").equals(up));
    }

    private static void assertUnlisted(List<FacetValue> values, Map<String, Long> all, Dimension dimension) {
        for (FacetValue value : values) {
            long below = all.keySet().stream()
                    .filter(each -> dimension.parent(each).equals(Optional.of(value.value())))
                    .count();
            long listed =
                    value.children().stream().filter(each -> each.count() > 0).count();
            assertThat(listed + value.unlisted()).as(value.value()).isEqualTo(below);
            assertUnlisted(value.children(), all, dimension);
        }
    }

    private static void collect(
            List<FacetValue> values, Map<String, Long> counts, Set<String> selected, Set<String> excluded) {
        for (FacetValue value : values) {
            assertThat(counts.put(value.value(), value.count()))
                    .as(value.value())
                    .isNull();
            if (value.selected()) {
                selected.add(value.value());
            }
            if (value.excluded()) {
                excluded.add(value.value());
            }
            collect(value.children(), counts, selected, excluded);
        }
    }

    private List<String> ids(SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ; page++) {
            SearchResult result = searcher.search(request.page(page, 100));
            result.hits().forEach(hit -> ids.add(hit.article().article().id().value()));
            if (result.next() == null) {
                return ids;
            }
        }
    }

    private List<String> eventIds(SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ; page++) {
            EventResult result = searcher.events(request.page(page, 100));
            result.hits().forEach(hit -> ids.add(hit.id()));
            if (result.next() == null) {
                return ids;
            }
        }
    }

    private List<String> idsByCursor(SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        SearchResult result = searcher.search(request.page(1, 50));
        while (true) {
            result.hits().forEach(hit -> ids.add(hit.article().article().id().value()));
            if (result.next() == null) {
                return ids;
            }
            Cursor next = Cursor.parse(result.next().toString());
            result = searcher.search(request.page(1, 50).after(next));
        }
    }

    private List<String> eventIdsByCursor(SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        EventResult result = searcher.events(request.page(1, 50));
        while (true) {
            result.hits().forEach(hit -> ids.add(hit.id()));
            if (result.next() == null) {
                return ids;
            }
            Cursor next = Cursor.parse(result.next().toString());
            result = searcher.events(request.page(1, 50).after(next));
        }
    }
}
