package kordon.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query is understood as, and where a mistake is. */
class QueryParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "belgorod                     | belgorod",
                "belgorod drone               | [belgorod drone]",
                "a b OR c                     | ([a b] / c)",
                "a OR b OR c                  | (a / b / c)",
                "a AND b c                    | [(a & b) c]",
                "a -b                         | [a !b]",
                "a NOT b                      | [a !b]",
                "a NOT -b                     | [a b]",
                "NOT (a OR b)                 | !(a / b)",
                "a - b                        | [a b]",
                "well-known S-300             | [well-known S-300]",
                "\"two words\"                | \"two words\"~0",
                "\"two words\"~5              | \"two words\"~5",
                "«два слова» „три“            | [\"два слова\"~0 \"три\"~0]",
                "drone*                       | drone*",
                "belgrod~                     | belgrod~1",
                "belgrod~2                    | belgrod~2",
                "title:fire                   | TITLE:fire",
                "Title:\"big fire\" x         | [TITLE:\"big fire\"~0 x]",
                "region:belgorod x            | [region=[belgorod] x]",
                "Side:(ukraine OR unknown)    | side=[ukraine, unknown]",
                "-killed:>=5                  | !killed=[>=5]",
                "-source:a.example            | !SOURCE:a.example",
                "body:(a OR b)                | BODY:(a / b)",
                "10:30 und and or not         | [10:30 und and or not]",
                "(a)(b)                       | [a b]",
                "a\"b c\"d                    | [a \"b c\"~0 d]",
            })
    void readsWhatIsMeant(String query, String meaning) {
        assertThat(QueryParser.parse(query).map(QueryParserTest::show)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", " - ", "\u00a0"})
    void nothingAsksForEverything(String query) {
        assertThat(QueryParser.parse(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OR drone           | 0  | before it",
                "drone OR           | 6  | behind it",
                "drone OR OR x      | 6  | behind it",
                "a AND              | 2  | behind it",
                "x NOT              | 2  | behind it",
                "say \"drone        | 4  | not closed",
                "(a (b)             | 0  | not closed",
                "a (                | 2  | nothing in",
                "a ()               | 2  | nothing in",
                "a) b               | 1  | closes nothing",
                ")                  | 0  | closes nothing",
                "weapon drone wepon:x | 13 | no field \"wepon\"",
                "a title:           | 2  | needs a word",
                "title:-x           | 0  | needs a word",
                "*                  | 0  | beginning of a word",
                "be*ko              | 2  | end of a word",
                "a ~                | 2  | needs a word",
                "word~3             | 4  | up to 2",
                "\"a b\"~101        | 5  | up to 100",
            })
    void namesTheMistakeAndItsPlace(String query, int position, String message) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        mistake -> assertThat(mistake.position()).isEqualTo(position))
                .hasMessageContaining(message);
    }

    @Test
    void looksForSoManySimilarWordsAndBeginningsAtOnce() {
        assertThat(QueryParser.parse("a~ ".repeat(10) + "ab* ".repeat(20) + "a".repeat(50) + " "))
                .isPresent();
        assertThatThrownBy(() -> QueryParser.parse("a~ ".repeat(11)))
                .hasMessageContaining("10 words with a ~")
                .extracting("position")
                .isEqualTo(30);
        assertThatThrownBy(() -> QueryParser.parse("ab* ".repeat(21)))
                .hasMessageContaining("20 words with a *")
                .extracting("position")
                .isEqualTo(80);
        assertThatThrownBy(() -> QueryParser.parse("a".repeat(51) + "~")).hasMessageContaining("50 characters");
    }

    @Test
    void refusesWhatNobodyAsks() {
        assertThatThrownBy(() -> QueryParser.parse("a".repeat(2001))).isInstanceOf(QuerySyntaxException.class);
        assertThatThrownBy(() -> QueryParser.parse("(".repeat(100) + "a" + ")".repeat(100)))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        mistake -> assertThat(mistake.position()).isEqualTo(50));
        assertThatThrownBy(() -> QueryParser.parse("title:".repeat(200) + "a"))
                .isInstanceOf(QuerySyntaxException.class);
    }

    private static String show(QueryNode node) {
        return switch (node) {
            case QueryNode.Word word -> word.text();
            case QueryNode.Prefix prefix -> prefix.text() + "*";
            case QueryNode.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
            case QueryNode.Phrase phrase -> "\"" + phrase.text() + "\"~" + phrase.slop();
            case QueryNode.Sequence(List<QueryNode> parts) -> show(parts).collect(Collectors.joining(" ", "[", "]"));
            case QueryNode.And(List<QueryNode> parts) -> show(parts).collect(Collectors.joining(" & ", "(", ")"));
            case QueryNode.Or(List<QueryNode> parts) -> show(parts).collect(Collectors.joining(" / ", "(", ")"));
            case QueryNode.Not(QueryNode part) -> "!" + show(part);
            case QueryNode.InField(QueryField field, QueryNode part) -> field + ":" + show(part);
            case QueryNode.EventWord word -> word.field() + "=" + word.values();
            case QueryNode.Expanded(QueryNode part, List<Synonyms.Names> names) -> show(part) + "+" + names.size();
        };
    }

    private static Stream<String> show(List<QueryNode> parts) {
        return parts.stream().map(QueryParserTest::show);
    }
}
