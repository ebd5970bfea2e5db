package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import kordon.index.RandomArticles;
import kordon.search.suggest.Suggestion;
import kordon.search.suggest.Suggestion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered while one types: only what the index holds, with counts that hold. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class SuggestionsTest {
    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static ArticleSearcher searcher;

    @BeforeParameterizedClassInvocation
    static void index(TestEngine engine) throws IOException {
        Engine place = engine.in(folder);
        RandomArticles random = new RandomArticles(5);
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < 200; i++) {
                AnnotatedArticle article = random.article("a" + i);
                writer.put(article, random.page(article));
            }
            writer.commit();
        }
        try (SmallIndex index = new SmallIndex(place)) {
            index.put("t1", "en", "Refinery \"burns\" near Ryazan", "Text.")
                    .put("t2", "uk", "Обстріл Нікополя тривав годину", "Текст.");
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
                "belg            | region:RU-BEL",
                "Бєлг            | region:RU-BEL",
                "белгор          | region:RU-BEL",
                "belgrod         | region:RU-BEL",
                "drone belg      | region:RU-BEL",
                "RU-BEL          | region:RU-BEL",
                "kharkiv obl     | region:UA-63",
                "Харків          | region:UA-63",
                "dron            | weapon:drone",
                "безпіл          | weapon:drone",
                "shahe           | weapon:drone/shahed",
                "ukr             | side:ukraine",
                "belgorod dro    | weapon:drone",
            })
    void completesTheLastWordsInAnyScript(String typed, String query) throws IOException {
        assertThat(searcher.suggest(typed, 8)).extracting(Suggestion::query).contains(query);
    }

    @Test
    void completesTitlesByTheirWordsAcrossScriptsAndSlips() throws IOException {
        String refinery = "Refinery \"burns\" near Ryazan";

        assertThat(titles("ryazan refin")).containsExactly(refinery);
        assertThat(titles("refinery burms")).containsExactly(refinery);
        assertThat(titles("obstril")).containsExactly("Обстріл Нікополя тривав годину");
        assertThat(titles("рязан рефін")).containsExactly(refinery);
        assertThat(titles("refinery zeppelin")).isEmpty();
    }

    private static List<String> titles(String typed) throws IOException {
        return searcher.suggest(typed, 8).stream()
                .filter(suggestion -> suggestion.kind() == Kind.TITLE)
                .map(Suggestion::label)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"be", "dr", "o", "kh", "lviv re", "к", "бе", "drone ode", "ukraine", "refinery b", "мос"})
    void countsWhatItsQueryFinds(String typed) throws IOException {
        List<Suggestion> suggestions = searcher.suggest(typed, 20);

        assertThat(suggestions).hasSizeLessThanOrEqualTo(20);
        for (Suggestion suggestion : suggestions) {
            SearchResult result = searcher.search(SearchRequest.of(suggestion.query()));
            assertThat(suggestion.count()).as(suggestion.query()).isPositive().isEqualTo(result.total());
            assertThat(typed).startsWith(suggestion.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\"", "(((", "AND", "title:", "-", "xyzzyxq", "~~*", "a b c d e f g h i j k l m n"})
    void hasNothingToSayToNothing(String typed) throws IOException {
        assertThat(searcher.suggest(typed, 8)).isEmpty();
    }
}
