package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kordon.article.ArticleId;
import kordon.engine.Engine;
import kordon.index.Dimension;
import kordon.search.suggest.Rescue;
import kordon.search.suggest.SimilarArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered where nothing is found, and beside an article. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class RescueTest {
    @Parameter
    TestEngine engine;

    private static final String LONG_WORD = "abcdefghij".repeat(6);

    @TempDir
    static Path folder;

    private static ArticleSearcher searcher;

    @BeforeParameterizedClassInvocation
    static void index(TestEngine engine) throws IOException {
        Engine place = engine.in(folder);
        try (SmallIndex index = new SmallIndex(place)) {
            index.put("a", "en", "Depot burns", "Two drones hit a fuel depot in Shebekino.", "Firefighters came late.")
                    .put("b", "en", "Depot rebuilt", "The fuel depot in Shebekino, which firefighters saved, opens.")
                    .put(
                            "c",
                            "en",
                            "Depot burns",
                            "Two drones hit a fuel depot in Shebekino.",
                            "Firefighters came late.")
                    .put("d", "uk", "Тиша", "Минула ніч була тихою, сирени мовчали.")
                    .put("e", "en", "Harvest", "Nothing but a good harvest of apples and pears.")
                    .put("f", "en", "Noise", LONG_WORD);
            searcher = index.open();
        }
    }

    @AfterParameterizedClassInvocation
    static void close() throws IOException {
        searcher.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shebekno               | shebekino        | 3",
                "Shebekno drones        | Shebekino drones | 2",
                "firefigters depto      | firefighters depot | 3",
                "title:harvset          | title:harvest    | 1",
                "шебекно                | shebekino        | 3",
                "syreny                 | сирени           | 1",
                "shebekno -drones       | shebekino -drones | 1",
            })
    void correctsWordsThatNoArticleHas(String query, String meant, long total) throws IOException {
        assertThat(searcher.rescue(Criteria.of(query), View.ARTICLES).didYouMean())
                .isEqualTo(new Rescue.Correction(meant, total));
        assertThat(searcher.search(SearchRequest.of(meant)).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"xyzzyxq", "harvest drones", "source:harvset", "'harvset drones'", "'\"harvset\"'"})
    void offersNoCorrectionThatFindsNothing(String query) throws IOException {
        assertThat(searcher.rescue(Criteria.of(query), View.ARTICLES).didYouMean())
                .isNull();
    }

    @Test
    void looksForNoWordLikeOneThatIsNone() throws IOException {
        assertThat(searcher.search(SearchRequest.of(LONG_WORD)).total()).isEqualTo(1);
        assertThat(searcher.rescue(Criteria.of(LONG_WORD + "x"), View.ARTICLES).didYouMean())
                .isNull();
    }

    @Test
    void looksForNoSlipInAHeapOfWords() throws IOException {
        assertThat(searcher.rescue(Criteria.of("shebekno " + "depot ".repeat(31)), View.ARTICLES)
                        .didYouMean())
                .isNotNull();
        assertThat(searcher.rescue(Criteria.of("shebekno " + "depot ".repeat(32)), View.ARTICLES))
                .isEqualTo(new Rescue(null, List.of()));
    }

    @Test
    void tellsWhatEachPartKeepsAway() throws IOException {
        assertThat(searcher.rescue(Criteria.of("depot harvest"), View.ARTICLES).relax())
                .containsExactly(
                        new Rescue.Relaxation("q", List.of("harvest"), "depot", 3),
                        new Rescue.Relaxation("q", List.of("depot"), "harvest", 1));
    }

    @Test
    void tellsWhatEachFilterKeepsAway() throws IOException {
        Criteria depot = Criteria.of("depot");
        DayRange later = new DayRange(LocalDate.of(2034, 1, 1), null);

        assertThat(searcher.rescue(depot.with(Dimension.REGION, Selection.of("RU-BEL")), View.ARTICLES)
                        .relax())
                .containsExactly(new Rescue.Relaxation("region", List.of("RU-BEL"), "depot", 3));
        assertThat(searcher.rescue(depot.on(later), View.ARTICLES).relax())
                .containsExactly(new Rescue.Relaxation("days", List.of("2034-01-01", ""), "depot", 3));
        assertThat(searcher.rescue(depot.publishedOn(later), View.ARTICLES).relax())
                .containsExactly(new Rescue.Relaxation("published", List.of("2034-01-01", ""), "depot", 3));
    }

    @Test
    void findsArticlesLikeOneAndSaysWhy() throws IOException {
        List<SimilarArticle> similar = searcher.similar(new ArticleId("a"), 5).orElseThrow();

        assertThat(similar).extracting(each -> each.article().id().value()).containsExactly("b");
        assertThat(similar.getFirst().words()).contains("Shebekino");
        assertThat(searcher.similar(new ArticleId("e"), 5).orElseThrow()).isEmpty();
        assertThat(searcher.similar(new ArticleId("none"), 5)).isEmpty();
    }
}
