package kordon.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of queries that are still being typed, and that no heap of signs breaks anything. */
class DraftQueryTest {
    private static final List<String> PIECES = List.of(
            "drone",
            "белгород",
            "AND",
            "OR",
            "NOT",
            "-",
            "!",
            "(",
            ")",
            "\"",
            "«",
            "»",
            "~",
            "~2",
            "~999",
            "*",
            ":",
            "title:",
            "body:",
            "exact:",
            "region:",
            "weapon:drone",
            "killed:>5",
            "killed:",
            "date:2023-13",
            "lang:",
            "place:",
            "source:",
            " ",
            " ",
            "\t",
            "\u00a0",
            "/",
            "\\",
            "'",
            "’",
            "1",
            "2023-12",
            "?",
            "S-300",
            "\ud83d",
            "\ud83d\ude80",
            "\u0301",
            "\u0000",
            "wepon:",
            "a",
            ">=",
            "region:belgorod",
            "side:(ukraine OR",
            "x*y");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "belgorod drone          | belgorod drone",
                "\"air defence           | \"air defence\"",
                "drone OR                | drone",
                "drone OR AND kursk      | drone AND kursk",
                "OR drone                | drone",
                "drone NOT               | drone",
                "drone -                 | drone",
                "(drone OR missile       | (drone OR missile)",
                "drone) kursk            | drone kursk",
                "() drone (( ))          | drone",
                "title:                  | ``",
                "drone title:            | drone",
                "title:-x                | -x",
                "wepon:drone             | wepon drone",
                "region:                 | ``",
                "region:belgorod drone   | region:belgorod drone",
                "(region:belgorod) drone | (region:belgorod) drone",
                "region:xyzzy drone      | drone",
                "killed:> drone          | drone",
                "region:belgorod OR x    | x",
                "be*ko                   | be* ko",
                "* drone                 | drone",
                "b*                      | b",
                "drone~9                 | drone~2",
                "«a b»~500               | \"a b\"~100",
                "exact:drones            | exact:drones",
                "-(a b                   | -(a b)",
            })
    void doesItsBest(String draft, String understood) {
        assertThat(DraftQuery.understood(draft)).isEqualTo(understood == null ? "" : understood);
    }

    @Test
    void neverFailsAndIsAlwaysReadable() {
        QueryCompiler compiler = new QueryCompiler();
        for (String text : heaps()) {
            String understood = DraftQuery.understood(text);
            assertThat(compiler.compile(understood, true)).as(text).isNotNull();
            assertThat(DraftQuery.understood(understood)).as(text).isEqualTo(understood);
        }
    }

    @Test
    void aStrictReadingFailsOnlyWithAPlaceInTheQuery() {
        QueryCompiler compiler = new QueryCompiler();
        int failed = 0;
        for (String text : heaps()) {
            try {
                compiler.compile(text, false);
            } catch (QuerySyntaxException e) {
                failed++;
                assertThat(e.position()).as(text).isBetween(0, text.length());
            }
        }
        assertThat(failed).isPositive();
    }

    @Test
    void leavesWhatCanBeReadAsItIs() {
        for (String query :
                List.of("a -b", "title:\"x y\"~3 c", "(a OR b) -d", "region:belgorod killed:>5 -side:russia")) {
            assertThat(DraftQuery.understood(query)).isEqualTo(query);
        }
    }

    private static List<String> heaps() {
        Random random = new Random(7);
        return IntStream.range(0, 3000)
                .mapToObj(i -> {
                    StringBuilder text = new StringBuilder();
                    int pieces = random.nextInt(i % 100 == 0 ? 600 : 12);
                    for (int n = 0; n < pieces; n++) {
                        text.append(PIECES.get(random.nextInt(PIECES.size())));
                        text.append(random.nextInt(3) == 0 ? " " : "");
                    }
                    return text.toString();
                })
                .toList();
    }
}
