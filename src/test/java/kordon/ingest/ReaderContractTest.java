package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every reader must do alike with good input and bad. */
class ReaderContractTest {
    private static final String SENTENCE = "Two drones were brought down near the river, the governor said.";

    @TempDir
    Path folder;

    /** One format: how a page looks in it, and how files of it are named. */
    private record Sample(String ending, boolean records, boolean packed) {
        byte[] file(String... sentences) {
            StringBuilder text = new StringBuilder();
            for (String sentence : sentences) {
                text.append(
                        switch (ending.replace(".gz", "")) {
                            case "html" -> "<html><body><p>" + sentence + "</p></body></html>";
                            case "jsonl" -> "{\"text\": \"" + sentence + "\"}\n";
                            case "json" -> "{\n\"text\": \"" + sentence + "\"\n}\n";
                            default -> sentence + "\n";
                        });
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return packed ? gzip(bytes) : bytes;
        }

        @Override
        public String toString() {
            return ending;
        }
    }

    static Stream<Sample> formats() {
        return Stream.of(
                new Sample("txt", false, false),
                new Sample("html", false, false),
                new Sample("jsonl", true, false),
                new Sample("json", true, false),
                new Sample("txt.gz", false, true),
                new Sample("html.gz", false, true),
                new Sample("jsonl.gz", true, true));
    }

    static Stream<Sample> unpacked() {
        return formats().filter(sample -> !sample.packed());
    }

    static Stream<Sample> packed() {
        return formats().filter(Sample::packed);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsAPage(Sample sample) {
        List<Outcome<RawPage>> outcomes = read("page." + sample.ending(), sample.file(SENTENCE));

        assertThat(outcomes).singleElement().satisfies(outcome -> {
            RawPage page = kept(outcome);
            assertThat(page.content()).contains(SENTENCE);
            assertThat(page.metadata().key()).startsWith("page");
            assertThat(page.origin().file()).endsWith("page." + sample.ending());
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void reportsAnEmptyFile(Sample sample) {
        byte[] nothing = sample.packed() ? gzip(new byte[0]) : new byte[0];

        assertThat(read("page." + sample.ending(), nothing))
                .singleElement()
                .satisfies(outcome -> assertThat(dropped(outcome).reason()).isEqualTo(DropReason.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void reportsABlankFile(Sample sample) {
        byte[] blank = "  \n\n \n".getBytes(StandardCharsets.UTF_8);

        assertThat(read("page." + sample.ending(), sample.packed() ? gzip(blank) : blank))
                .singleElement()
                .satisfies(outcome -> assertThat(dropped(outcome).reason()).isEqualTo(DropReason.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("unpacked")
    void dropsWhatIsNoText(Sample sample) {
        byte[] file = sample.file(SENTENCE);
        byte[] spoiled = file.clone();
        spoiled[file.length / 2] = 0;

        assertThat(read("page." + sample.ending(), spoiled)).allSatisfy(outcome -> {
            Dropped<RawPage> dropped = dropped(outcome);
            assertThat(dropped.origin().file()).endsWith("page." + sample.ending());
            assertThat(dropped.detail()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("unpacked")
    void dropsInvalidUtf8(Sample sample) {
        byte[] file = sample.file("На Бєлгородщині збили п'ять безпілотників, повідомив губернатор області.");
        byte[] spoiled = file.clone();
        int middle = file.length / 2;
        spoiled[middle] = (byte) 0xFF;
        spoiled[middle + 1] = (byte) 0xFE;

        assertThat(read("page." + sample.ending(), spoiled))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(dropped(outcome).reason()).isEqualTo(DropReason.MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void survivesAFileThatIsCutOffAnywhere(Sample sample) {
        byte[] whole = sample.file(SENTENCE, SENTENCE);
        for (int length = 1; length < whole.length; length++) {
            List<Outcome<RawPage>> outcomes = read("page." + sample.ending(), Arrays.copyOf(whole, length));

            assertThat(outcomes).isNotEmpty();
            assertThat(outcomes.getLast()).as("cut at %d", length).isInstanceOf(Dropped.class);
        }
    }

    @ParameterizedTest
    @MethodSource("unpacked")
    void dropsWhatIsTooLarge(Sample sample) {
        String huge = "word ".repeat(20_000);
        Limits small = new Limits(10_000, 1 << 20, 100, 3);

        assertThat(read("page." + sample.ending(), sample.file(huge), small))
                .isNotEmpty()
                .allSatisfy(outcome ->
                        assertThat(dropped(outcome).reason()).isIn(DropReason.TOO_LARGE, DropReason.MALFORMED));
    }

    private List<Outcome<RawPage>> read(String name, byte[] content) {
        return read(name, content, Limits.STANDARD);
    }

    private List<Outcome<RawPage>> read(String name, byte[] content, Limits limits) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            PageSource source = PageSources.open(List.of(file), limits);
            List<Outcome<RawPage>> outcomes = new ArrayList<>();
            source.readAll(outcomes::add);
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static RawPage kept(Outcome<RawPage> outcome) {
        assertThat(outcome).isInstanceOf(Kept.class);
        return ((Kept<RawPage>) outcome).value();
    }

    static Dropped<RawPage> dropped(Outcome<RawPage> outcome) {
        assertThat(outcome).isInstanceOf(Dropped.class);
        return (Dropped<RawPage>) outcome;
    }
}
