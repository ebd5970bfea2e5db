package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the boilerplate tables finds its own example. */
class BoilerplateTablesTest {
    private static final PhraseTable TABLE = PhraseTable.standard();

    static Stream<Arguments> rows() {
        return TABLE.phrases().stream().map(phrase -> Arguments.of(phrase.toString(), phrase));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void findsItsExample(String name, Phrase phrase) {
        List<Line> lines = new PhraseStep(PhraseTable.of(List.of(phrase))).apply(List.of(Line.of(phrase.example())));

        assertThat(lines).anyMatch(line -> phrase.rule().equals(line.removedBy()));
    }
}
