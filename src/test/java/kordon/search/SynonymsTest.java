package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kordon.engine.Engine;
import kordon.search.query.QueryCompiler;
import kordon.table.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and weapons are found under their other names, in any script. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class SynonymsTest {
    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static ArticleSearcher searcher;

    @BeforeParameterizedClassInvocation
    static void index(TestEngine engine) throws IOException {
        Engine place = engine.in(folder);
        try (SmallIndex index = new SmallIndex(place)) {
            index.put("en-belgorod", "en", "Night over Belgorod", "A UAV fell on Shebekino.")
                    .put("uk-belgorod", "uk", "Ніч у Бєлгороді", "Дрон упав на Шебекіне.")
                    .put("ru-belgorod", "ru", "Ночь в Белгородской области", "Дроны упали на Шебекино.")
                    .put("en-kyiv", "en", "Kyiv attacked", "Six Shaheds reached Kryvyi Rih.")
                    .put("ru-kyiv", "ru", "Киев атакован", "Шахеды долетели до Кривого Рога.")
                    .put("uk-kyiv", "uk", "Київ атаковано", "Шахеди долетіли до Кривого Рогу.");
            int number = 0;
            for (Table.Row row : rows()) {
                String example = row.get("example");
                String language = example.matches(".*[іїєґ].*") ? "uk" : example.matches(".*[а-я].*") ? "ru" : "en";
                index.put("row-" + number++, language, "", example);
            }
            searcher = index.open();
        }
    }

    @AfterParameterizedClassInvocation
    static void close() throws IOException {
        searcher.close();
    }

    static List<Table.Row> rows() {
        return Table.beside(QueryCompiler.class, "synonyms.tsv").rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowFindsItsExample(Table.Row row) throws IOException {
        List<Hit> hits =
                searcher.search(SearchRequest.of(row.get("word")).page(1, 100)).hits();
        assertThat(hits).extracting(hit -> hit.article().article().body()).contains(row.get("example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Belgorod          | en-belgorod uk-belgorod ru-belgorod",
                "Белгород          | en-belgorod uk-belgorod ru-belgorod",
                "Бєлгород          | en-belgorod uk-belgorod ru-belgorod",
                "белгородский      | en-belgorod uk-belgorod ru-belgorod",
                "Belgorod drone    | en-belgorod uk-belgorod ru-belgorod",
                "Белгород БПЛА     | en-belgorod uk-belgorod ru-belgorod",
                "Shebekino         | en-belgorod uk-belgorod ru-belgorod",
                "Шебекіне          | en-belgorod uk-belgorod ru-belgorod",
                "Kiev              | en-kyiv ru-kyiv uk-kyiv",
                "Київ              | en-kyiv ru-kyiv uk-kyiv",
                "Kryvyi Rih        | en-kyiv ru-kyiv uk-kyiv",
                "Кривой Рог        | en-kyiv ru-kyiv uk-kyiv",
                "title:Kiev        | en-kyiv ru-kyiv uk-kyiv",
                "body:Kiev         | ''",
                "Kiev drone        | en-kyiv ru-kyiv uk-kyiv",
                "\"Kiev\"          | ''",
                "Belgorod -drone   | ''",
                "Kyiv OR Belgorod  | en-kyiv ru-kyiv uk-kyiv en-belgorod uk-belgorod ru-belgorod",
            })
    void findsNamesInAnyScript(String query, String ids) throws IOException {
        assertThat(SmallIndex.ids(searcher, query + " -source:row*"))
                .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
    }
}
