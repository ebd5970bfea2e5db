package kordon.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kordon.bench.Request;
import kordon.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the requests as other engines are asked for them. */
class WordingTest {
    static Stream<Request> requests() {
        return Request.all().stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyRequestWithWordsHasThemAndNoOther(Request request) {
        assertThat(Wording.of(request).isEmpty()).isEqualTo(request.query().isEmpty());
    }

    @Test
    void everyRowIsOfARequest() {
        assertThat(Table.beside(Wording.class, "wordings.tsv").rows().stream().map(row -> row.get("request")))
                .isSubsetOf(requests().map(Request::name).toList());
    }

    @Test
    void clausesAreReadWithTheirAlternatives() {
        assertThat(Wording.parse("drone|дрона~дрон|\"air defence\" ; belg* ; -mortar ; title:road")
                        .clauses())
                .containsExactly(
                        new Wording.Clause(
                                false,
                                false,
                                List.of(
                                        new Wording.Word("drone", "drone"),
                                        new Wording.Word("дрона", "дрон"),
                                        new Wording.Phrase("air defence"))),
                        new Wording.Clause(false, false, List.of(new Wording.Prefix("belg"))),
                        new Wording.Clause(true, false, List.of(new Wording.Word("mortar", "mortar"))),
                        new Wording.Clause(false, true, List.of(new Wording.Word("road", "road"))));
    }
}
