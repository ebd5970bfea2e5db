package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kordon.engine.Engine;
import kordon.search.query.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which articles the query language finds. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class QueryTest {
    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static ArticleSearcher searcher;

    @BeforeParameterizedClassInvocation
    static void index(TestEngine engine) throws IOException {
        Engine place = engine.in(folder);
        try (SmallIndex index = new SmallIndex(place)) {
            index.put(
                            "en1",
                            "en",
                            "Depot burns",
                            "Two drones hit a fuel depot in the town of Rylsk.",
                            "Nobody was hurt.")
                    .put("en2", "en", "Quiet night", "No attacks were reported; the sirens near Rylsk stayed silent.")
                    .put("uk1", "uk", "Пожежа на складі", "Уламки безпілотників упали на склади біля Києва.")
                    .put("ru1", "ru", "Пожар на складе", "Обломки беспилотников упали на склады под Киевом.")
                    .put("de1", "de", "Brand im Depot", "Ein Tanklager in Rylsk brennt, the S-300 blieb stumm.");
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
                "depot                     | en1 de1",
                "drone                     | en1 uk1 ru1",
                "drones hitting            | en1",
                "\"drones\"                  | en1",
                "\"drone\"                   | ''",
                "exact:drone               | ''",
                "exact:(Depot burns)       | en1",
                "exact:depot OR exact:burn | en1 de1",
                "title:exact:Depot         | en1 de1",
                "\"fuel depots\"             | ''",
                "\"fuel depots\"~1           | en1",
                "exact:БЕСПИЛОТНИКОВ       | ru1",
                "exact:безпілотників       | uk1",
                "exact:безпілотник         | ''",
                "безпілотн*                | uk1",
                "depot burning             | en1",
                "drone siren               | ''",
                "drone OR siren            | en1 en2 uk1 ru1",
                "rylsk -drone              | en2 de1",
                "-rylsk                    | uk1 ru1",
                "rylsk NOT (drone OR siren)| de1",
                "\"fuel depot\"            | en1",
                "\"depot fuel\"            | ''",
                "\"two depot\"~5           | en1",
                "\"two depot\"~1           | ''",
                "dep*                      | en1 de1",
                "attacking*                | en2",
                "rylks~                    | en1 en2 de1",
                "title:depot               | en1 de1",
                "body:depot                | en1",
                "title:(quiet OR brand)    | en2 de1",
                "source:en1.example        | en1",
                "source:EN*                | en1 en2",
                "lang:uk                   | uk1",
                "rylsk lang:de             | de1",
                "author:olena              | en1 en2 uk1 ru1 de1",
                "author:\"olena ru1\"      | ru1",
                "безпілотник               | en1 uk1 ru1",
                "беспилотник               | en1 uk1 ru1",
                "уламки                    | uk1",
                "склад                     | uk1 ru1",
                "склад -lang:ru            | uk1",
                "S-300                     | de1",
                "the                       | de1",
                "the depot                 | en1 de1",
                "-the depot                | en1",
            })
    void finds(String query, String ids) throws IOException {
        assertThat(SmallIndex.ids(searcher, query))
                .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
    }

    @Test
    void anyWordIsEnoughWhenAsked() throws IOException {
        SearchRequest request =
                new SearchRequest(Criteria.of("drone siren -fuel lang:en").matching(Criteria.Match.ANY));
        assertThat(searcher.search(request).hits())
                .extracting(hit -> hit.article().article().id().value())
                .containsExactly("en2");
    }

    @Test
    void wordsInTheTitleWeighMore(@TempDir Path other) throws IOException {
        try (SmallIndex index = new SmallIndex(engine.in(other));
                ArticleSearcher two = index.put("a", "en", "Siren", "harbour")
                        .put("b", "en", "Harbour", "siren")
                        .open()) {
            assertThat(SmallIndex.ids(two, "harbour")).isEqualTo(List.of("b", "a"));
            assertThat(SmallIndex.ids(two, "siren")).isEqualTo(List.of("a", "b"));
        }
    }

    @Test
    void equalScoresComeInTheOrderOfIds() throws IOException {
        assertThat(SmallIndex.ids(searcher, "")).isEqualTo(List.of("de1", "en1", "en2", "ru1", "uk1"));
    }

    @Test
    void whateverIsTypedIsAnsweredOrRefusedWithAPlace() throws IOException {
        List<String> pieces = List.of(
                "depot",
                "drone",
                "Kryvyi Rih",
                "the",
                "S-300",
                "a.b",
                "dep*",
                "rylks~",
                "\"two words\"~3",
                "\"",
                "«",
                "(",
                ")",
                " OR ",
                " AND ",
                "NOT ",
                "-",
                "!",
                "~",
                "*",
                ":",
                "title:",
                "source:",
                "lang:",
                "place:",
                "author:",
                "x:",
                "region:",
                "killed:>5",
                "weapon:drone",
                "date:(2024 OR 2023-01)",
                " ",
                "~9",
                "\u0000",
                "\ud83d",
                "🚀",
                "беспилотник",
                "\n",
                "\\",
                "/",
                "[",
                "^2",
                "+");
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder query = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                searcher.search(SearchRequest.of(query.toString()));
            } catch (QuerySyntaxException refusal) {
                refused++;
                assertThat(refusal.position()).as(query.toString()).isBetween(0, query.length());
                assertThat(refusal.getMessage()).endsWith(".");
            }
        }
        assertThat(refused).isBetween(500, 2500);
    }

    @Test
    void longQueriesAreAnsweredOrRefused() throws IOException {
        List<String> words =
                IntStream.range(100, 500).mapToObj(Integer::toString).toList();
        assertThat(SmallIndex.ids(searcher, String.join(" ", words))).isEmpty();
        assertThat(SmallIndex.ids(searcher, "depot OR " + String.join(" ", words)))
                .containsExactlyInAnyOrder("en1", "de1");
        List<String> similar = words.stream().map(word -> word + "~").toList();
        assertThat(SmallIndex.ids(searcher, String.join(" ", similar.subList(0, 10))))
                .isEmpty();
        assertThatThrownBy(() -> SmallIndex.ids(searcher, String.join(" ", similar)))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("10 words with a ~");
    }
}
