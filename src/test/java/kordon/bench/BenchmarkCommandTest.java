package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmark's command line. How fast anything is is no matter of tests. */
class BenchmarkCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return BenchmarkCommand.run(List.of(arguments), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @ParameterizedTest
    @CsvSource({
        "--articles 0, --articles",
        "--articles many, --articles",
        "--seconds 0, --seconds",
        "--seconds -3, --seconds",
        "--pages /no/such/folder, --pages",
        "flying, flying",
        "corpus, --articles or --bytes",
        "corpus --bytes much, much",
    })
    void refusesWhatItCanNotDoAndSaysWhy(String line, String named) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(named);
    }

    @Test
    void indexesAHeapAndReportsItAsTableAndAsJson(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("figures.json");

        assertThat(run("index", "--articles", "40", "--json", json.toString())).isZero();

        Figures.Report report = new ObjectMapper().readValue(json.toFile(), Figures.Report.class);
        assertThat(report.figures())
                .extracting(Figure::name)
                .contains("whole pipeline", "peak heap behind a collection", "index");
        assertThat(report.figures()).contains(new Figure("index", "articles read", 40, "articles"));
        assertThat(out.toString()).contains("whole pipeline", "articles/s");
    }

    @ParameterizedTest
    @CsvSource({"500M, 500000000", "5G, 5000000000", "7k, 7000", "12, 12"})
    void sizesAreReadWithTheirUnits(String text, long bytes) {
        assertThat(new CorpusCommand.Size().convert(text)).isEqualTo(bytes);
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(Throughput.median(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Throughput.median(new double[] {4, 1, 9, 2})).isEqualTo(3);
    }
}
