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

/** Tables as spreadsheets and scrapers write them. */
class CsvReaderTest {
    private static final String TEXT =
            "Уночі над Сумщиною збили вісім безпілотників, повідомила обласна адміністрація.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void readsTablesOfEverySeparatorAndLineBreak(String separator) throws IOException {
        for (String lineBreak : List.of("\n", "\r\n", "\r")) {
            String table = String.join(lineBreak, "id,text", "1,\"first\nline, \"\"quoted\"\"\"", "", "2,plain", "")
                    .replace(",", separator);

            assertThat(texts(read(table))).containsExactly("first\nline" + separator + " \"quoted\"", "plain");
        }
    }

    @Test
    void obeysTheLineInWhichSpreadsheetsNameTheSeparator() throws IOException {
        assertThat(texts(read("sep=;\nid;text\n1;a, b, c\n"))).containsExactly("a, b, c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,\"never closed", "2,\"closed\" and on", "2,\"a \"b\" c\nd\" e"})
    void losesOneBrokenRowAndNoOther(String broken) throws IOException {
        List<Outcome<RawPage>> outcomes = read("id,text\n1,\"one\"\n" + broken + "\n3,\"three\"\n4,\"four\"\n");

        assertThat(texts(outcomes)).contains("one", "three", "four");
        assertThat(outcomes)
                .filteredOn(Dropped.class::isInstance)
                .isNotEmpty()
                .first()
                .satisfies(dropped -> {
                    assertThat(((Dropped<RawPage>) dropped).reason()).isEqualTo(DropReason.MALFORMED);
                    assertThat(((Dropped<RawPage>) dropped).origin().offset()).isEqualTo(16);
                });
    }

    @Test
    void leavesQuotesInTablesWithTabsAsTheyAre() throws IOException {
        assertThat(texts(read("id\ttext\n1\t\"Go\" was said\n"))).containsExactly("\"Go\" was said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-U", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsTheCharsetsOfSpreadsheets(String charset) throws IOException {
        byte[] table = ("id;text\n1;\"" + TEXT + "\"\n2;\"" + TEXT + "\"\n").getBytes(Charset.forName(charset));

        assertThat(texts(read(table))).containsExactly(TEXT, TEXT);
    }

    @Test
    void losesARowOfInvalidUtf8AndNoOther() throws IOException {
        byte[] table = ("id,text\n1," + TEXT + "\n2,?\n3," + TEXT + "\n").getBytes(StandardCharsets.UTF_8);
        table[new String(table, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;

        assertThat(read(table))
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOf(Kept.class),
                        two -> assertThat(two).isInstanceOf(Dropped.class),
                        three -> assertThat(three).isInstanceOf(Kept.class));
    }

    @Test
    void passesOverARowBeyondTheLimit() throws IOException {
        String table = "id,text\n1,one\n2,\"" + "word ".repeat(100_000) + "\"\n3,three\n";
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        PageSources.open(
                        List.of(Files.writeString(folder.resolve("table.csv"), table)),
                        FieldMapping.NONE,
                        new Limits(100_000, 1 << 20, 20, 3))
                .readAll(outcomes::add);

        assertThat(texts(outcomes)).containsExactly("one", "three");
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Dropped.class, dropped -> {
            assertThat(dropped.reason()).isEqualTo(DropReason.TOO_LARGE);
            assertThat(dropped.origin().offset()).isEqualTo(14);
        });
    }

    private List<Outcome<RawPage>> read(String table) throws IOException {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<Outcome<RawPage>> read(byte[] table) throws IOException {
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        PageSources.open(List.of(Files.write(folder.resolve("table.csv"), table)))
                .readAll(outcomes::add);
        return outcomes;
    }

    private static List<String> texts(List<Outcome<RawPage>> outcomes) {
        return outcomes.stream()
                .filter(Kept.class::isInstance)
                .map(outcome -> ((Kept<RawPage>) outcome).value().content())
                .toList();
    }
}
