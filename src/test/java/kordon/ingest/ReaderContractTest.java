package kordon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

    static Stream<Sample> formats() {
        return Sample.all();
    }

    static Stream<Sample> unpacked() {
        return formats().filter(sample -> !sample.packed());
    }

    static Stream<Sample> records() {
        return formats().filter(Sample::records);
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
            assertThat(page.origin().file()).contains("page." + sample.ending());
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void reportsAnEmptyFile(Sample sample) {
        assertThat(read("page." + sample.ending(), sample.empty()))
                .singleElement()
                .satisfies(outcome -> assertThat(dropped(outcome).reason()).isEqualTo(DropReason.EMPTY));
    }

    @ParameterizedTest
    @MethodSource("unpacked")
    void reportsABlankFile(Sample sample) {
        assertThat(read("page." + sample.ending(), "  \n\n \n".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(outcome -> assertThat(dropped(outcome).detail()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsOnPastABrokenRecord(Sample sample) {
        List<Outcome<RawPage>> outcomes = read("page." + sample.ending(), sample.withBrokenRecord(SENTENCE));

        assertThat(outcomes).hasSize(3);
        assertThat(kept(outcomes.getFirst()).content()).contains(SENTENCE);
        Dropped<RawPage> dropped = dropped(outcomes.get(1));
        assertThat(dropped.origin().offset()).isPositive();
        assertThat(dropped.detail()).isNotBlank();
        assertThat(kept(outcomes.getLast()).content()).contains(SENTENCE);
    }

    @ParameterizedTest
    @MethodSource("records")
    void givesEveryRecordItsOwnOffset(Sample sample) {
        List<Outcome<RawPage>> outcomes = read("page." + sample.ending(), sample.file(SENTENCE, SENTENCE, SENTENCE));

        assertThat(outcomes)
                .extracting(outcome -> kept(outcome).origin().offset())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(outcomes)
                .extracting(outcome -> kept(outcome).metadata().key())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("unpacked")
    void dropsWhatIsNoText(Sample sample) {
        byte[] file = sample.file(SENTENCE);
        byte[] spoiled = file.clone();
        spoiled[file.length / 2] = 0;

        assertThat(read("page." + sample.ending(), spoiled)).allSatisfy(outcome -> {
            Dropped<RawPage> dropped = dropped(outcome);
            assertThat(dropped.origin().file()).contains("page." + sample.ending());
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
            long kept = outcomes.stream().filter(Kept.class::isInstance).count();
            assertThat(kept == 2 || outcomes.getLast() instanceof Dropped)
                    .as("cut at %d of %d: %s", length, whole.length, outcomes)
                    .isTrue();
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
            PageSource source = PageSources.open(List.of(file), FieldMapping.NONE, limits);
            List<Outcome<RawPage>> outcomes = new ArrayList<>();
            source.readAll(outcomes::add);
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
