package kordon.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import kordon.Failure;

/**
 * What a collection of some size costs, as {@code kordon benchmark http --json} measured it.
 *
 * @param articles pages that were indexed
 * @param build seconds from the pages to the index
 * @param index megabytes on disk
 * @param frontPage milliseconds of the page that asks for nothing, the median
 * @param median milliseconds of a visit by one client
 * @param slow milliseconds within which 95 of 100 visits are answered
 * @param memory megabytes that the server holds after all that
 */
record Cost(double articles, double build, double index, double frontPage, double median, double slow, double memory) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Reads the figures of a run. */
    static Figures.Report report(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), Figures.Report.class);
        } catch (JsonProcessingException e) {
            throw new Failure(file + ": no figures of a benchmark; they are written by --json", e);
        }
    }

    static Cost of(Path file, Figures.Report report) {
        ToDoubleFunction<String> figure = name -> report.figures().stream()
                .filter(each -> each.benchmark().equals(HttpBenchmark.NAME)
                        && each.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow(() -> new Failure("%s: no figure \"%s\"; run 'kordon benchmark http --json %s'"
                        .formatted(file, name, file.getFileName())));
        return new Cost(
                figure.applyAsDouble(HttpBenchmark.PAGES),
                figure.applyAsDouble(HttpBenchmark.BUILD),
                figure.applyAsDouble(HttpBenchmark.INDEX),
                figure.applyAsDouble(HttpBenchmark.FRONT_PAGE),
                figure.applyAsDouble(HttpBenchmark.ONE_CLIENT + ", p50"),
                figure.applyAsDouble(HttpBenchmark.ONE_CLIENT + ", p95"),
                figure.applyAsDouble(HttpBenchmark.MEMORY));
    }
}
