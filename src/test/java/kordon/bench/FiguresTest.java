package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How figures are told. */
class FiguresTest {
    private static List<String> printed(Figure... figures) {
        StringWriter out = new StringWriter();
        Figures.print(List.of(figures), new PrintWriter(out));
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void thoseOfOneBenchmarkStandBelowEachOther() {
        assertThat(printed(new Figure("http", "p50", 3.25, "ms"), new Figure("http", "visits", 1_234, "a second")))
                .containsExactly("http p50 3.3 ms", "http visits 1,234 a second");
    }

    @Test
    void thoseOfSeveralStandSideBySide() {
        assertThat(printed(
                        new Figure("kordon", "p50", 2, "ms"),
                        new Figure("other", "p50", 30.5, "ms"),
                        new Figure("other", "ratio", 15.25, "x")))
                .containsExactly("kordon other", "p50, ms 2 30.5", "ratio, x 15.3");
    }
}
