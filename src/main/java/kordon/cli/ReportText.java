package kordon.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import kordon.pipeline.BuildReport;

/** The closing report of a run, as people read it. */
final class ReportText {

    private ReportText() {}

    static void print(BuildReport report, PrintWriter out) {
        double seconds = Math.max(report.elapsed().toMillis(), 1) / 1000.0;
        out.println(String.format(
                Locale.ROOT,
                "read %,d pages in %.1f s (%,.0f a second)",
                report.read(),
                seconds,
                report.read() / seconds));
        out.println(
                String.format(Locale.ROOT, "indexed %,d articles with %,d events", report.indexed(), report.events()));
        out.println(String.format(Locale.ROOT, "passed over %,d duplicates", report.duplicates()));
        if (report.unchanged() > 0) {
            out.println(String.format(Locale.ROOT, "found %,d pages unchanged", report.unchanged()));
        }
        String reasons = report.dropped().entrySet().stream()
                .map(entry ->
                        "%,d %s".formatted(entry.getValue(), entry.getKey().label()))
                .collect(Collectors.joining(", "));
        out.println(String.format(
                Locale.ROOT, "left out %,d%s", report.droppedInAll(), reasons.isEmpty() ? "" : " (" + reasons + ")"));
    }
}
