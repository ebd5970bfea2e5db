package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.Dimension;
import kordon.index.IndexManifest;
import kordon.index.RandomArticles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every total, hit and count of random requests against a plain reading of the same articles. */
class SearchAgainstPlainReadingTest {
    private static final long SEED = 42;
    private static final int ARTICLES = 300;

    @TempDir
    static Path folder;

    private static ArticleSearcher searcher;
    private static PlainReading reading;
    private static Map<Dimension, List<String>> values;

    @BeforeAll
    static void index() throws IOException {
        RandomArticles random = new RandomArticles(SEED);
        Map<String, AnnotatedArticle> articles = new HashMap<>();
        try (ArticleWriter writer = ArticleWriter.open(folder, IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < ARTICLES; i++) {
                // Ids come again, so that replaced articles leave their traces if any could.
                AnnotatedArticle article = random.article("a" + i % (ARTICLES * 4 / 5));
                articles.put(article.article().id().value(), article);
                writer.put(article, random.page(article));
                if (i % 70 == 0) {
                    writer.commit();
                }
            }
            writer.commit();
        }
        reading = new PlainReading(List.copyOf(articles.values()));
        searcher = ArticleSearcher.open(folder);
        values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<String> all = new ArrayList<>(new TreeSet<>(
                    reading.counts(SearchRequest.of(""), dimension).keySet()));
            all.add("1999");
            values.put(dimension, all);
        }
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    @Test
    void findsAndCountsWhatIsThere() throws IOException {
        Random random = new Random(SEED);
        long hits = 0;
        for (int i = 0; i < 500; i++) {
            SearchRequest request = request(random, SearchRequest.Sort.RELEVANCE);
            SearchResult result = searcher.search(request);
            List<String> expected = reading.hits(request);
            assertThat(result.total()).as("total of %s", request).isEqualTo(expected.size());
            assertThat(allIds(request)).as("hits of %s", request).containsExactlyInAnyOrderElementsOf(expected);
            for (Dimension dimension : Dimension.values()) {
                assertCounts(request, dimension, result);
            }
            hits += expected.size();
        }
        assertThat(hits).as("requests that find something").isGreaterThan(5000);
    }

    @Test
    void keepsTheOrderOfPublication() throws IOException {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 100; i++) {
            SearchRequest request = request(random, i % 2 == 0 ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.OLDEST);
            assertThat(allIds(request)).as("hits of %s", request).isEqualTo(reading.inOrder(request));
        }
    }

    @Test
    void choosingAValueAloneGivesItsCount() throws IOException {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < 60; i++) {
            SearchRequest request = request(random, SearchRequest.Sort.RELEVANCE);
            for (Dimension dimension : Dimension.values()) {
                for (FacetValue value : searcher.search(request).facets().get(dimension)) {
                    Map<Dimension, Selection> filters = new EnumMap<>(Dimension.class);
                    filters.putAll(request.filters());
                    filters.put(dimension, Selection.of(value.value()));
                    SearchRequest narrowed = new SearchRequest(
                            request.query(),
                            request.match(),
                            filters,
                            request.from(),
                            request.to(),
                            request.sort(),
                            1,
                            0);
                    assertThat(searcher.search(narrowed).total())
                            .as("%s alone in %s", value.value(), request)
                            .isEqualTo(value.count());
                }
            }
        }
    }

    private static void assertCounts(SearchRequest request, Dimension dimension, SearchResult result) {
        Selection selection = request.filters().getOrDefault(dimension, Selection.of());
        Map<String, Long> counts = new HashMap<>();
        Set<String> selected = new HashSet<>();
        collect(result.facets().get(dimension), counts, selected);
        Map<String, Long> expected = reading.counts(request, dimension);
        assertThat(counts.keySet()).containsAll(selection.included());
        assertThat(counts.keySet()).containsAll(selection.excluded());
        assertThat(selected).isEqualTo(selection.included());
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).as("%s of %s", dimension, request).isEqualTo(expected);
    }

    private static void collect(List<FacetValue> values, Map<String, Long> counts, Set<String> selected) {
        for (FacetValue value : values) {
            assertThat(counts.put(value.value(), value.count()))
                    .as(value.value())
                    .isNull();
            if (value.selected()) {
                selected.add(value.value());
            }
            collect(value.children(), counts, selected);
        }
    }

    private static List<String> allIds(SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        List<Hit> hits;
        int page = 1;
        do {
            hits = searcher.search(new SearchRequest(
                            request.query(),
                            request.match(),
                            request.filters(),
                            request.from(),
                            request.to(),
                            request.sort(),
                            page++,
                            37))
                    .hits();
            hits.forEach(hit -> ids.add(hit.article().article().id().value()));
        } while (!hits.isEmpty());
        return ids;
    }

    private static SearchRequest request(Random random, SearchRequest.Sort sort) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add((random.nextInt(5) == 0 ? "-" : "")
                    + RandomArticles.WORDS.get(random.nextInt(RandomArticles.WORDS.size())));
        }
        Map<Dimension, Selection> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (random.nextInt(3) == 0) {
                filters.put(dimension, new Selection(some(random, dimension), some(random, dimension)));
            }
        }
        LocalDate from = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(150));
        return new SearchRequest(
                String.join(" ", words),
                random.nextInt(3) == 0 ? SearchRequest.Match.ANY : SearchRequest.Match.ALL,
                filters,
                random.nextInt(4) == 0 ? from : null,
                random.nextInt(4) == 0 ? from.plusDays(random.nextInt(60)) : null,
                sort,
                1,
                10);
    }

    private static Set<String> some(Random random, Dimension dimension) {
        Set<String> chosen = new HashSet<>();
        List<String> all = values.get(dimension);
        for (int i = random.nextInt(3); i > 0; i--) {
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }
}
