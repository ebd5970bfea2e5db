package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kordon.table.Table;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a word meet, known to the dictionary or not. */
class UkrainianAnalyzerTest {

    static List<Table.Row> endings() {
        return Table.beside(UkrainianAnalyzer.class, "ukrainian-endings.tsv").rows();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void cutsEveryEnding(Table.Row row) {
        assertThat(row.get("word")).endsWith(row.get("ending"));
        assertThat(UkrainianAnalyzer.stem(row.get("word"))).isEqualTo(row.get("stem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Бєлгород Бєлгорода Бєлгороді Бєлгородом",
                "Шебекіне Шебекіного Шебекіному",
                "шахед шахеди шахедів шахедами Шахедом",
                "дрон дрони дронів дронами",
                "Одеса Одесі Одесу Одеси",
                "з'їзд з’їзду зʼїзди",
            })
    void formsMeet(String forms) throws IOException {
        List<String> common = null;
        for (String form : forms.split(" ")) {
            List<String> terms = terms(form);
            if (common == null) {
                common = terms;
            } else {
                common.retainAll(terms);
            }
        }
        assertThat(common).isNotEmpty();
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        TextLanguage language = TextLanguage.UKRAINIAN;
        try (TokenStream stream = language.analyzer().tokenStream(language.bodyField(), text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
