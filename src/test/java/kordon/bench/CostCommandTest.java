package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The table and the picture of what collections of several sizes cost. */
class CostCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return BenchmarkCommand.run(List.of(arguments), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path figures(double articles, double factor) throws IOException {
        Path file = folder.resolve("%.0f.json".formatted(articles));
        Figures.write(
                List.of(
                        new Figure("http", HttpBenchmark.PAGES, articles, "articles"),
                        new Figure("http", HttpBenchmark.BUILD, 20 * factor, "s"),
                        new Figure("http", HttpBenchmark.INDEX, 100 * factor, "MB"),
                        new Figure("http", HttpBenchmark.FRONT_PAGE, 2.5, "ms"),
                        new Figure("http", "1 client, p50", 4 * factor, "ms"),
                        new Figure("http", "1 client, p95", 9 * factor, "ms"),
                        new Figure("http", HttpBenchmark.MEMORY, 300, "MB")),
                file);
        return file;
    }

    @Test
    void theSmallestStandsFirstInTheTable() throws IOException {
        assertThat(run(
                        "cost",
                        figures(100_000, 10).toString(),
                        figures(10_000, 1).toString()))
                .isZero();

        assertThat(out.toString().lines().skip(2).limit(2))
                .containsExactly(
                        "| 10,000 | 20 s | 100 MB | 2.5 ms | 4 ms | 9 ms | 300 MB |",
                        "| 100,000 | 200 s | 1,000 MB | 2.5 ms | 40 ms | 90 ms | 300 MB |");
        assertThat(out.toString()).contains(" cores, ", " GB, Java ");
    }

    @Test
    void thePictureHasEveryNumberOfTheTable() throws Exception {
        Path picture = folder.resolve("cost.svg");

        assertThat(run(
                        "cost",
                        figures(10_000, 1).toString(),
                        figures(1_000_000, 100).toString(),
                        "--picture",
                        picture.toString()))
                .isZero();

        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(10);
        assertThat(Files.readString(picture)).contains(">10 k<", ">1 M<", ">2,000<", ">10,000<", ">900<");
    }

    @Test
    void aFileWithoutTheFiguresIsNamed() throws IOException {
        Path other = folder.resolve("other.json");
        Figures.write(List.of(new Figure("index", "index", 3, "MB")), other);

        assertThat(run("cost", other.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("other.json", HttpBenchmark.PAGES);
        assertThat(run("cost", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(run(
                        "cost",
                        Files.writeString(folder.resolve("text.json"), "hello").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("text.json: no figures");
    }
}
