package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kordon.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scores are made of. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class RelevanceTest {
    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static SmallIndex index;
    private static ArticleSearcher searcher;

    /** Ids of different lengths: {@link SmallIndex} gives longer ones a later day of publication. */
    @BeforeParameterizedClassInvocation
    static void index(TestEngine engine) throws IOException {
        Engine place = engine.in(folder);
        index = new SmallIndex(place)
                .put("old", "en", "Harbour quiet", "A depot burned near the bridge.")
                .put("newer-one", "en", "Harbour quiet", "A depot burned near the bridge.")
                .put("newest-of-all-of-them", "uk", "Тиша в порту", "Склад горів біля мосту.");
        searcher = index.open();
    }

    @AfterParameterizedClassInvocation
    static void close() throws IOException {
        searcher.close();
        index.close();
    }

    private static List<String> ids(SearchRequest request) throws IOException {
        return searcher.search(request).hits().stream()
                .map(hit -> hit.article().article().id().value())
                .toList();
    }

    @Test
    void theNewerOfTwoAlikeComesFirstUnlessSwitchedOff() throws IOException {
        SearchRequest request = SearchRequest.of("depot harbour");
        assertThat(ids(request)).containsExactly("newer-one", "old");
        List<Hit> plain = searcher.search(request.preferringRecent(false)).hits();
        assertThat(plain.getFirst().score()).isEqualTo(plain.getLast().score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"depot", "depot harbour", "\"depot burned\" OR title:harbour", "dep*", "bridg~1", "-silence", ""
            })
    void thePartsAddUpToTheScore(String query) throws IOException {
        for (SearchRequest.Sort sort : List.of(SearchRequest.Sort.RELEVANCE, SearchRequest.Sort.OLDEST)) {
            for (Hit hit : searcher.search(SearchRequest.of(query).by(sort).explained())
                    .hits()) {
                ScoreExplanation explanation = hit.explanation();
                assertThat(explanation.recency()).isBetween(1f, 1.2f);
                assertThat(explanation.words() * explanation.recency()).isCloseTo(hit.score(), within(1e-4f));
                assertThat(explanation.parts().stream()
                                .mapToDouble(ScoreExplanation.Part::score)
                                .sum())
                        .isCloseTo(explanation.words(), within(1e-4));
            }
        }
    }

    @Test
    void aPartNamesItsFieldAndWords() throws IOException {
        Hit hit =
                searcher.search(SearchRequest.of("harbour").explained()).hits().getFirst();
        assertThat(hit.explanation().parts()).singleElement().satisfies(part -> {
            assertThat(part.in()).isEqualTo("title");
            assertThat(part.words()).contains("harbour");
        });
    }

    @Test
    void nobodyAskedNothingIsExplained() throws IOException {
        assertThat(searcher.search(SearchRequest.of("depot")).hits())
                .allSatisfy(hit -> assertThat(hit.explanation()).isNull());
    }
}
