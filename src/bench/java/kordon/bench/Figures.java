package kordon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Figures for people, as a table, and for programs, as JSON. */
final class Figures {
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    private Figures() {}

    /** A figure a line; those of several benchmarks, which are run to be compared, side by side. */
    static void print(List<Figure> figures, PrintWriter out) {
        if (figures.stream().map(Figure::benchmark).distinct().count() > 1) {
            printSideBySide(figures, out);
            return;
        }
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

    private static void printSideBySide(List<Figure> figures, PrintWriter out) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Figure figure : figures) {
            columns.add(figure.benchmark());
            rows.computeIfAbsent(figure.name() + ", " + figure.unit(), name -> new HashMap<>())
                    .put(figure.benchmark(), figure.value());
        }
        out.printf("%-44s", "");
        columns.forEach(column -> out.printf(" %12s", column));
        out.println();
        rows.forEach((name, row) -> {
            out.printf("%-44s", name);
            columns.forEach(column -> out.printf(" %12s", row.containsKey(column) ? number(row.get(column)) : ""));
            out.println();
        });
        out.flush();
    }

    /** A small number with a decimal, unless it is a whole one. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) || value >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", value);
    }

    /**
     * What was found, and on what.
     *
     * @param gigabytes of memory that the machine has
     * @param mostHeap bytes that this JVM may take
     */
    record Report(String java, int cores, long gigabytes, long mostHeap, List<Figure> figures) {}

    static void write(List<Figure> figures, Path file) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Report report = new Report(
                Runtime.version().toString(),
                runtime.availableProcessors(),
                Math.round(machine.getTotalMemorySize() / GIGABYTE),
                runtime.maxMemory(),
                List.copyOf(figures));
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }
}
