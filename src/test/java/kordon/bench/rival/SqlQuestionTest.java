package kordon.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kordon.bench.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests as SQL; whether databases understand them, the benchmark finds where they are installed. */
class SqlQuestionTest {
    private static final SqlQuestion.Dialect DIALECT = new SqlQuestion.Dialect() {
        @Override
        public String match(Wording words, boolean scored) {
            return scored ? "SCORED" : "MATCHED";
        }

        @Override
        public String marks(Wording words) {
            return "MARKS";
        }
    };

    static Stream<Request> requests() {
        return Request.all().stream();
    }

    private static String sql(String name) {
        return SqlQuestion.of(
                requests()
                        .filter(request -> request.name().equals(name))
                        .findFirst()
                        .orElseThrow(),
                DIALECT);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyRequestAsksForHitsFacetsTimeLineAndTotal(Request request) {
        assertThat(SqlQuestion.of(request, DIALECT))
                .contains("'hit'", "'event'", "'region'", "'weapon'", "'source'", "'attack'", "'time'", "'total'");
    }

    @Test
    void aFacetIsCountedUnderTheChoicesInTheOthers() {
        assertThat(sql("weapon in a region"))
                .contains("fit AS MATERIALIZED (SELECT e.* FROM m JOIN events e ON e.article = m.article"
                        + " WHERE (e.region = 'UA-63') AND EXISTS")
                .contains("'region', region, count(*) FROM (SELECT DISTINCT article, region FROM"
                        + " (SELECT e.* FROM m JOIN events e ON e.article = m.article WHERE EXISTS");
    }

    @Test
    void scoresAreAskedForWhereTheOrderGoesByThem() {
        assertThat(sql("belgorod drone")).contains("(SCORED)", "MARKS");
        assertThat(sql("border regions")).contains("(MATCHED)").doesNotContain("SCORED");
        assertThat(sql("front page")).doesNotContain("MATCHED", "SCORED", "MARKS", "fit");
    }

    @Test
    void theTotalIsReadOutOfTheRows() {
        assertThat(SqlQuestion.total(List.of("side\trussia\t7", "total\t\t12"))).isEqualTo(12);
        assertThat(SqlQuestion.total(List.of())).isEqualTo(-1);
    }
}
