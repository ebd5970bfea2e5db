package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Figures for people, as a table, and for programs, as JSON. */
final class Figures {
    private Figures() {}

    static void print(List<Figure> figures, PrintWriter out) {
        for (Figure figure : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %-32s %,12.0f %s%n",
                    figure.benchmark(),
                    figure.name(),
                    figure.value(),
                    figure.unit());
        }
        out.flush();
    }

    /** What was found, and on what. */
    record Report(String java, int cores, long mostHeap, List<Figure> figures) {}

    static void write(List<Figure> figures, Path file) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Report report = new Report(
                Runtime.version().toString(), runtime.availableProcessors(), runtime.maxMemory(), List.copyOf(figures));
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }
}
