package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kordon.article.ArticleId;
import kordon.engine.Engine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.pipeline.DemoArticles;
import kordon.pipeline.IndexUpdate;
import kordon.pipeline.Silence;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.EventHit;
import kordon.search.HistogramRequest;
import kordon.search.Hit;
import kordon.search.Ranking;
import kordon.search.ScoreExplanation;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.TestEngine;
import kordon.search.View;
import kordon.search.suggest.SimilarArticle;
import kordon.search.suggest.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo articles, indexed by both engines, answer alike: the same hits, scores, marks, counts and suggestions. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class SameAnswersTest {
    private static final float EVEN = 1e-4f;

    private static ArticleSearcher embedded;
    private static ArticleSearcher cluster;

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        List<Path> demo = DemoArticles.unpackTo(Files.createDirectory(folder.resolve("demo")));
        embedded = index(TestEngine.EMBEDDED.in(folder.resolve("index")), demo);
        cluster = index(TestEngine.CLUSTER.in(folder), demo);
    }

    private static ArticleSearcher index(Engine engine, List<Path> files) throws IOException {
        IndexUpdate.of(PageSources.open(files), engine, Collection.DEMO).run(new Silence());
        return engine.searcher(null);
    }

    @AfterAll
    static void close() throws IOException {
        embedded.close();
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drone",
                "drones over Belgorod",
                "Дрони Харків",
                "беспилотник",
                "\"air defence\"",
                "\"air defence\"~3 OR refinery",
                "refin*",
                "refinry~1",
                "region:RU-BEL weapon:drone",
                "-weapon:drone killed:>=1",
                "exact:drones -night",
                "title:attack",
                "place:Shebekino",
                "lang:uk ніч",
                "Kryvyi Rih missiles",
                "NOT drone",
                "the"
            })
    void findsScoresAndMarksAlike(String query) throws IOException {
        for (Criteria.Match match : Criteria.Match.values()) {
            for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
                if (match == Criteria.Match.ANY && sort != SearchRequest.Sort.RELEVANCE) {
                    continue;
                }
                SearchRequest request = new SearchRequest(Criteria.of(query).matching(match)).by(sort);
                SearchResult expected = embedded.search(request.explained());
                SearchResult answer = cluster.search(request.explained());
                assertThat(answer.overview()).as("%s", request).isEqualTo(expected.overview());
                assertThat(answer.hits()).as("%s", request).hasSameSizeAs(expected.hits());
                for (int i = 0; i < answer.hits().size(); i++) {
                    assertAlike(answer.hits().get(i), expected.hits().get(i), request);
                }
                assertThat(cluster.events(request).hits().stream()
                                .map(EventHit::id)
                                .toList())
                        .as("events of %s", request)
                        .isEqualTo(embedded.events(request).hits().stream()
                                .map(EventHit::id)
                                .toList());
            }
        }
    }

    private static void assertAlike(Hit hit, Hit expected, SearchRequest request) {
        assertThat(hit.article()).as("%s", request).isEqualTo(expected.article());
        assertThat(hit.titleMarks()).as("%s", request).isEqualTo(expected.titleMarks());
        assertThat(hit.snippets()).as("%s", request).isEqualTo(expected.snippets());
        // Every article alike has some score; and each shard reckons by itself how common a word with a slip is.
        boolean sameScore = !expected.explanation().parts().isEmpty()
                && !request.criteria().query().matches(".*~1|.*:.*|");
        if (sameScore) {
            assertThat(hit.score()).as("%s", request).isCloseTo(expected.score(), within(EVEN * expected.score()));
        }
        ScoreExplanation why = hit.explanation();
        assertThat(why.recency()).isEqualTo(expected.explanation().recency());
        assertThat(why.parts().stream().map(ScoreExplanation.Part::in).toList())
                .as("%s", request)
                .isEqualTo(expected.explanation().parts().stream()
                        .map(ScoreExplanation.Part::in)
                        .toList());
    }

    @Test
    void ranksPlainTextsAlike() throws IOException {
        for (String text :
                List.of("drone attack on a refinery", "ракетний удар по місту", "nothing of that kind xyz")) {
            Ranking ranking = cluster.rank(text, 20);
            Ranking expected = embedded.rank(text, 20);
            assertThat(byScore(ranking)).as(text).isEqualTo(byScore(expected));
        }
    }

    /** The ids, those of one score together. */
    private static SortedMap<Integer, Set<String>> byScore(Ranking ranking) {
        SortedMap<Integer, Set<String>> ids = new TreeMap<>();
        for (Ranking.Entry entry : ranking.entries()) {
            ids.computeIfAbsent(Math.round(entry.score() * 1000), score -> new TreeSet<>())
                    .add(entry.id());
        }
        return ids;
    }

    @Test
    void countsMapsAndTimeLinesAlike() throws IOException {
        for (String query : List.of("", "drone", "region:RU-BEL")) {
            Criteria criteria = Criteria.of(query);
            assertThat(cluster.map(criteria)).isEqualTo(embedded.map(criteria));
            for (HistogramRequest.Of of : HistogramRequest.Of.values()) {
                HistogramRequest request =
                        new HistogramRequest(criteria, of, HistogramRequest.Interval.MONTH, HistogramRequest.Days.ALL);
                assertThat(cluster.histogram(request)).isEqualTo(embedded.histogram(request));
            }
        }
        assertThat(cluster.statistics()).isEqualTo(embedded.statistics());
        assertThat(cluster.manifest().articles()).isEqualTo(embedded.manifest().articles());
        assertThat(cluster.manifest().collection()).isEqualTo(Collection.DEMO);
    }

    @Test
    void suggestsAndRescuesAlike() throws IOException {
        for (String typed : List.of("belg", "Харк", "dron", "drone belgr", "refi", "Kryv", "xyzzy")) {
            List<Suggestion> expected = embedded.suggest(typed, 8);
            List<Suggestion> suggested = cluster.suggest(typed, 8);
            assertThat(suggested).as(typed).hasSameSizeAs(expected);
            // Of titles that fit alike each engine takes those that it comes upon first.
            assertThat(suggested.stream().filter(SameAnswersTest::isName).toList())
                    .as(typed)
                    .isEqualTo(expected.stream().filter(SameAnswersTest::isName).toList());
        }
        for (String query : List.of("refinry", "belgorood drones", "region:RU-BEL xyzzy")) {
            for (View view : View.values()) {
                assertThat(cluster.rescue(Criteria.of(query), view))
                        .as(query)
                        .isEqualTo(embedded.rescue(Criteria.of(query), view));
            }
        }
    }

    @Test
    void showsArticlesAndTheirLikesAlike() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Hit hit : embedded.search(SearchRequest.of("drone").page(1, 5)).hits()) {
            ids.add(hit.article().article().id().value());
        }
        assertThat(ids).hasSize(5);
        for (String id : ids) {
            ArticleId article = new ArticleId(id);
            assertThat(cluster.article(article, "drone attack")).isEqualTo(embedded.article(article, "drone attack"));
            List<String> likes = ids(cluster.similar(article, 3).orElseThrow());
            List<String> expected = ids(embedded.similar(article, 3).orElseThrow());
            assertThat(likes).as(id).hasSameSizeAs(expected).contains(expected.getFirst());
        }
        assertThat(cluster.article(new ArticleId("nobody"), "")).isEmpty();
        assertThat(cluster.similar(new ArticleId("nobody"), 3)).isEmpty();
    }

    private static List<String> ids(List<SimilarArticle> likes) {
        return likes.stream().map(each -> each.article().id().value()).toList();
    }

    private static boolean isName(Suggestion suggestion) {
        return suggestion.kind() != Suggestion.Kind.TITLE;
    }

    @Test
    void exportsTheSame() throws IOException {
        for (String query : List.of("", "region:RU-BEL", "drone killed:>=1")) {
            TreeMap<String, Integer> expected = new TreeMap<>();
            embedded.export(
                    Criteria.of(query),
                    match -> expected.put(
                            match.article().article().id().value(),
                            match.events().size()));
            TreeMap<String, Integer> exported = new TreeMap<>();
            cluster.export(
                    Criteria.of(query),
                    match -> exported.put(
                            match.article().article().id().value(),
                            match.events().size()));
            assertThat(exported).as(query).isEqualTo(expected);
        }
    }
}
