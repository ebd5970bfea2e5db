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
                    "%-12s %-32s %12s %s%n",
                    figure.benchmark(),
                    figure.name(),
                    number(figure.value()),
                    figure.unit());
        }
        out.flush();
    }

    /** A small number with a decimal, unless it is a whole one. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) || value >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", value);
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
