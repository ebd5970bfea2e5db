package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import kordon.search.query.CompiledQuery;
import kordon.search.query.DraftQuery;
import kordon.search.query.QueryCompiler;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever can be asked has its words in OpenSearch's language; that they mean the same, the contract's tests hold. */
class QueryTranslatorTest {
    private static final List<String> PIECES = List.of(
            "drones",
            "дрони",
            "Kryvyi Rih",
            "Белгород",
            "\"fuel depot\"",
            "\"the fuel of depot\"~3",
            "dep*",
            "Бєлг*",
            "depto~1",
            "шебекно~2",
            "exact:burned",
            "title:",
            "body:",
            "source:",
            "lang:",
            "author:",
            "place:",
            "region:RU-BEL",
            "-weapon:drone",
            "killed:>5",
            "OR",
            "AND",
            "NOT",
            "-",
            "(",
            ")",
            "the",
            "S-300",
            "source:kyiv*",
            "source:kyvi~1",
            "lang:uk",
            "title:\"Кривий Ріг\"",
            "place:\"Kryvyi Rih\"",
            "UAV",
            "1");

    private final QueryCompiler compiler = new QueryCompiler();

    @Test
    void everyQueryThatCanBeReadHasAnother() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            StringBuilder draft = new StringBuilder();
            for (int part = random.nextInt(8); part >= 0; part--) {
                draft.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String query = DraftQuery.understood(draft.toString());
            CompiledQuery compiled = compiler.compile(query, random.nextBoolean());
            assertThat(QueryTranslator.of(compiled.query())).as(query).hasSize(1);
        }
        assertThat(QueryTranslator.of(compiler.compilePlain("").query()).toString())
                .isEqualTo("{\"match_none\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact:burned  | \"=burned\"",
                "\"fuel depot\" | match_phrase",
                "dep*          | prefix",
                "depto~1       | fuzzy",
                "source:kyiv   | source_term"
            })
    void saysItInTheWordsOfTheCluster(String query, String part) {
        String translated =
                QueryTranslator.of(compiler.compile(query, true).query()).toString();
        assertThat(translated).contains(part);
    }

    @Test
    void wordsLeftOutOfAPhraseLeaveTheirPlace() throws IOException {
        String translated = QueryTranslator.of(
                        compiler.compile("\"fuel of depot\"~1", true).query())
                .toString();
        JsonNode read = new ObjectMapper().readTree(translated);
        assertThat(read.findValues("match_phrase"))
                .anySatisfy(phrase -> assertThat(phrase.toString()).contains("fuel | depot"));
    }

    @Test
    void whatNoCompiledQueryHasIsRefused() {
        assertThatThrownBy(() -> QueryTranslator.of(new PhraseQuery("body_en", "a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QueryTranslator.of(TermRangeQuery.newStringRange("body_en", "a", "b", true, true)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
