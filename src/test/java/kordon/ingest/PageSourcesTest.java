package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kordon.Failure;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, sidecars, charsets, fields and limits. */
class PageSourcesTest {
    private static final String UKRAINIAN =
            "Уночі над Сумщиною збили вісім безпілотників, повідомила обласна адміністрація.";

    @TempDir
    Path folder;

    @Test
    void namesAnInputThatIsMissing() {
        Path missing = folder.resolve("nowhere");

        assertThatThrownBy(() -> PageSources.open(List.of(missing)))
                .isInstanceOf(InputNotFoundException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void readsFoldersInTheOrderOfNamesAndPassesOverHiddenFiles() throws IOException {
        write("b.txt", "second");
        write("a.txt", "first");
        write(".hidden.txt", "no");
        write("deeper/c.txt", "third");
        write(".git/d.txt", "no");

        assertThat(contents(folder)).containsExactly("first", "second", "third");
    }

    @Test
    void expandsAPattern() throws IOException {
        write("a.txt", "first");
        write("b.html", "second");

        assertThat(contents(folder.resolve("*.txt"))).containsExactly("first");
    }

    @Test
    void countsBytes() throws IOException {
        write("a.txt", "12345");
        write("b/c.txt", "123");
        PageSource source = PageSources.open(List.of(folder));

        assertThat(source.totalBytes()).isEqualTo(8);
        assertThat(source.bytesRead()).isZero();
        source.readAll(page -> {});
        assertThat(source.bytesRead()).isEqualTo(8);
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{\"text\": \"from a pipe\"}\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(contents(Path.of("-"))).containsExactly("from a pipe");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void takesMetadataFromASidecar() throws IOException {
        write("story.txt", "text");
        write(
                "story.json",
                "{\"headline\": \"Title\", \"link\": \"https://post.example/1\", \"date\": \"2024-05-17\"}");

        RawPage page = onlyPage();
        assertThat(page.metadata().title()).isEqualTo("Title");
        assertThat(page.metadata().url()).isEqualTo("https://post.example/1");
        assertThat(page.metadata().published()).isEqualTo("2024-05-17");
        assertThat(page.metadata().key()).isEqualTo("story");
    }

    @Test
    void takesMetadataOfAFolder() throws IOException {
        write("story.html", "<p>text</p>");
        write("metadata.csv", "id,title,author\nstory,\"A title, with a comma\",Ann Lee and Bo Ray\n");

        RawPage page = onlyPage();
        assertThat(page.metadata().title()).isEqualTo("A title, with a comma");
        assertThat(page.metadata().authors()).containsExactly("Ann Lee", "Bo Ray");
    }

    @Test
    void saysWhichMetadataBelongsToNoPage() throws IOException {
        write("story.txt", "text");
        write("metadata.csv", "id,title\nstory,A\ngone,B\nlost,C\n");
        assertThat(read(folder))
                .anySatisfy(outcome -> assertThat(((Dropped<RawPage>) outcome).detail())
                        .contains("2 of 3 records name no page in this folder: gone, lost"));

        write("metadata.csv", "file_of_page,title\nstory,A\n");
        assertThat(read(folder))
                .anySatisfy(outcome -> assertThat(((Dropped<RawPage>) outcome).detail())
                        .contains("without an id that names their page"));
    }

    @Test
    void readsAPageWithoutItsBrokenSidecarAndSaysSo() throws IOException {
        write("story.txt", "text");
        write("story.json", "{\"title\": ");

        List<Outcome<RawPage>> outcomes = read(folder);
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes)
                .anyMatch(Kept.class::isInstance)
                .anyMatch(outcome -> outcome instanceof Dropped<RawPage> dropped
                        && dropped.origin().file().endsWith("story.json")
                        && dropped.reason() == DropReason.MALFORMED);
    }

    @Test
    void tellsCharsetsApart() throws IOException {
        for (String charset : List.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE")) {
            String text = charset.startsWith("KOI8")
                    ? "Ночью над областью сбили восемь беспилотников, сообщил губернатор."
                    : UKRAINIAN;
            Files.write(folder.resolve("page.txt"), text.getBytes(Charset.forName(charset)));

            if (!charset.startsWith("UTF-16")) {
                assertThat(onlyPage().content()).as(charset).isEqualTo(text);
            } else {
                assertThat(read(folder)).as(charset).hasSize(1);
            }
        }
    }

    @Test
    void believesTheHeadOfAPageOnItsCharset() throws IOException {
        String html = "<html><head><meta charset=\"windows-1251\"></head><body><p>" + UKRAINIAN + "</p></body></html>";
        Files.write(folder.resolve("page.html"), html.getBytes(Charset.forName("windows-1251")));

        assertThat(onlyPage().content()).contains(UKRAINIAN);
    }

    @Test
    void prefersThePageAsScraped() throws IOException {
        write(
                "a.jsonl",
                "{\"body\": [\"not\", \"this\"], \"regions\": [], \"raw\": \"the page\", \"content\": \"nor this\", \"id\": 7}\n");

        RawPage page = onlyPage();
        assertThat(page.content()).isEqualTo("the page");
        assertThat(page.metadata().key()).isEqualTo("7");
        assertThat(page.form()).isEqualTo(RawPage.Form.TEXT);
    }

    @Test
    void understandsManyNamesOfFields() throws IOException {
        write("a.jsonl", """
                {"articleBody": "text", "Headline": "T", "date_published": "2024-05-17", "publisher": {"name": "Post"}, "author": [{"name": "Ann"}, "Bo"]}
                """);

        RawPage page = onlyPage();
        assertThat(page.metadata().title()).isEqualTo("T");
        assertThat(page.metadata().published()).isEqualTo("2024-05-17");
        assertThat(page.metadata().source()).isEqualTo("Post");
        assertThat(page.metadata().authors()).containsExactly("Ann", "Bo");
    }

    @Test
    void mapsFields() throws IOException {
        write("a.csv", "kopf;inhalt;text\nTitel;der Text;etwas anderes\n");
        List<RawPage> pages = new ArrayList<>();
        PageSources.open(List.of(folder), FieldMapping.parse("title=kopf,text=inhalt"))
                .readAll(outcome -> pages.add(((Kept<RawPage>) outcome).value()));

        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.metadata().title()).isEqualTo("Titel");
            assertThat(page.content()).isEqualTo("der Text");
        });
    }

    @Test
    void refusesAMappingOfAnUnknownField() {
        assertThatThrownBy(() -> FieldMapping.parse("titel=headline"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("titel")
                .hasMessageContaining("title");
    }

    @Test
    void readsArraysOfRecords() throws IOException {
        write("a.json", "[\n{\"text\": \"one\"},\n{\"text\": \"two\"}\n]\n");

        assertThat(contents(folder)).containsExactly("one", "two");
    }

    @Test
    void stopsAtABomb() throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.jsonl.gz")))) {
            byte[] blank = "{\"text\": \"a\"}\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1000; i++) {
                out.write(blank);
            }
        }
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        PageSources.open(List.of(folder), FieldMapping.NONE, new Limits(1 << 20, 1 << 20, 20, 3))
                .readAll(outcomes::add);

        assertThat(outcomes.getLast())
                .isInstanceOfSatisfying(
                        Dropped.class, dropped -> assertThat(dropped.reason()).isEqualTo(DropReason.TOO_LARGE));
        assertThat(outcomes).hasSizeLessThan(1_000_000);
    }

    @Test
    void passesOverALineThatIsTooLong() throws IOException {
        write("a.jsonl", "{\"text\": \"one\"}\n{\"text\": \"" + "x".repeat(100_000) + "\"}\n{\"text\": \"two\"}\n");
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        PageSources.open(List.of(folder), FieldMapping.NONE, new Limits(1000, 1 << 20, 20, 3))
                .readAll(outcomes::add);

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Dropped.class, dropped -> {
            assertThat(dropped.reason()).isEqualTo(DropReason.TOO_LARGE);
            assertThat(dropped.origin().offset()).isEqualTo(16);
        });
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private RawPage onlyPage() {
        List<Outcome<RawPage>> outcomes = read(folder);
        assertThat(outcomes).singleElement().isInstanceOf(Kept.class);
        return ((Kept<RawPage>) outcomes.getFirst()).value();
    }

    private static List<String> contents(Path input) {
        return read(input).stream()
                .map(outcome -> ((Kept<RawPage>) outcome).value().content())
                .toList();
    }

    private static List<Outcome<RawPage>> read(Path input) {
        List<Outcome<RawPage>> outcomes = new ArrayList<>();
        PageSources.open(List.of(input)).readAll(outcomes::add);
        return outcomes;
    }
}
