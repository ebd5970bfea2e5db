package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in JSON, however they are laid out and wherever they are broken. */
class JsonReaderTest {
    private static final String ONE = "{\"id\": \"1\", \"text\": \"one\"}";
    private static final String TWO = "{\"id\": \"2\", \"text\": \"two\"}";
    private static final String THREE = "{\"id\": \"3\", \"text\": \"three\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n%s\n%s\n",
                "%s\r\n\r\n%s\r\n%s",
                "\uFEFF%s\n%s\n%s\n",
                "%s%s %s",
                "[%s,%s,%s]",
                "[\n  %s,\n  %s,\n  %s\n]\n",
                "[[%s],[%s,%s]]",
                "{\"articles\": [%s,%s,%s], \"total\": 3}",
                "{\"status\": \"ok\", \"data\": {\"took\": [1, 2], \"items\": [\n%s,\n%s,\n%s\n]}, \"next\": null}",
                "{\"results\":[%s]}\n{\"results\":[%s]}\n{\"results\":[%s]}\n",
                "{\"hits\":{\"hits\":[{\"_source\":%s},{\"_source\":%s},{\"_source\":%s}]}}",
            })
    void readsRecordsInEveryLayout(String layout) throws IOException {
        for (String ending : List.of("json", "jsonl")) {
            assertThat(texts(read(ending, layout.formatted(ONE, TWO, THREE))))
                    .as(ending)
                    .containsExactly("one", "two", "three");
        }
        String indented = THREE.replace("{", "{\n  ").replace(", ", ",\n  ").replace("}", "\n}");
        assertThat(texts(read("json", layout.formatted(indented, indented, indented))))
                .containsExactly("three", "three", "three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"1\", \"text\": \"cut o\n",
                "{\"id\": \"1\", \"text\": \"cut off\"\n",
                "{\"id\": \"1\", text: \"one\"}\n",
                "{\"id\": \"1\", \"text\": \"one\" \"two\"}\n",
                "not json\n",
                "null\n",
                "[1, 2]\n",
            })
    void losesOneBrokenRecordOfALineAndNoOther(String broken) throws IOException {
        for (String layout : List.of("%s\n%s%s\n", "[%s,\n%s,%s]\n")) {
            List<Outcome<RawPage>> outcomes = read("jsonl", layout.formatted(TWO, broken, THREE));

            assertThat(texts(outcomes)).containsExactly("two", "three");
            assertThat(outcomes)
                    .filteredOn(Dropped.class::isInstance)
                    .singleElement()
                    .satisfies(dropped -> {
                        assertThat(((Dropped<RawPage>) dropped).reason()).isEqualTo(DropReason.MALFORMED);
                        assertThat(((Dropped<RawPage>) dropped).origin().offset())
                                .isBetween(layout.indexOf("%s") + TWO.length() + 1L, TWO.length() + 5L);
                    });
        }
    }

    @Test
    void findsTheNextRecordOfAnIndentedArrayBehindABrokenOne() throws IOException {
        String record =
                "  {\n    \"id\": \"%s\",\n    \"author\": {\n      \"name\": \"Ann\"\n    },\n    \"text\": \"%s\"\n  }";
        String broken = record.formatted("2", "two").replace("\"two\"", "\"two");

        assertThat(texts(read(
                        "json",
                        "[\n" + record.formatted("1", "one") + ",\n" + broken + ",\n" + record.formatted("3", "three")
                                + "\n]")))
                .containsExactly("one", "three");
    }

    @Test
    void findsTheNextRecordOfAnArrayInOneLineBehindABrokenOne() throws IOException {
        assertThat(texts(read("json", "[" + ONE + "," + TWO.replace("two\"", "two") + "," + THREE + "]")))
                .containsExactly("one", "three");
    }

    @Test
    void takesAnArrayWithinARecordForNoWrapper() throws IOException {
        String record =
                "{\"text\": \"the article\", \"items\": [{\"text\": \"a teaser\"}], \"images\": [{\"url\": \"x\"}]}";

        assertThat(texts(read("json", record))).containsExactly("the article");
        assertThat(texts(read("jsonl", record + "\n" + record + "\n"))).containsExactly("the article", "the article");
    }

    @Test
    void joinsATextThatIsAListOfParagraphs() throws IOException {
        assertThat(texts(read("jsonl", "{\"paragraphs\": [\"one\", null, {\"x\": 1}, \"two\"]}")))
                .containsExactly("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsOtherCharsets(String charset) throws IOException {
        String text = "Уночі над Сумщиною збили вісім безпілотників, повідомила обласна адміністрація.";
        byte[] lines = ("{\"text\": \"" + text + "\"}\n").repeat(3).getBytes(Charset.forName(charset));

        assertThat(texts(read("jsonl", lines))).containsExactly(text, text, text);
    }

    @Test
    void passesOverARecordBeyondTheLimitWhereverItsEndIs() throws IOException {
        for (String layout : List.of("%s\n%s\n%s\n", "[%s,%s,%s]", "[\n%s,\n%s,\n%s\n]")) {
            String huge = TWO.replace("two", "{\\\"two ".repeat(50_000));
            List<Outcome<RawPage>> outcomes = new ArrayList<>();
            Path file = Files.writeString(folder.resolve("huge.json"), layout.formatted(ONE, huge, THREE));
            PageSources.open(List.of(file), FieldMapping.NONE, new Limits(100_000, 1 << 20, 20, 3))
                    .readAll(outcomes::add);

            assertThat(texts(outcomes)).containsExactly("one", "three");
            assertThat(outcomes.get(1))
                    .isInstanceOfSatisfying(
                            Dropped.class,
                            dropped -> assertThat(dropped.reason()).isEqualTo(DropReason.TOO_LARGE));
        }
    }

    @Test
    void endsSoonOnAFileMadeOfFaults() throws IOException {
        for (String fault : List.of("{\"id\":\"", "{\"id\":{", "{\"id\"", "[{\n", "\"{", "{\"a\":\"}\n{")) {
            assertThat(read("json", fault.repeat(200_000))).as(fault).isNotEmpty();
        }
    }

    private List<Outcome<RawPage>> read(String ending, String content) throws IOException {
        return read(ending, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Outcome<RawPage>> read(String ending, byte[] content) throws IOException {
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        Path file = Files.write(folder.resolve("records." + ending), content);
        PageSources.open(List.of(file)).readAll(outcomes::add);
        return outcomes;
    }

    private static List<String> texts(List<Outcome<RawPage>> outcomes) {
        return outcomes.stream()
                .filter(Kept.class::isInstance)
                .map(outcome -> ((Kept<RawPage>) outcome).value().content())
                .toList();
    }
}
