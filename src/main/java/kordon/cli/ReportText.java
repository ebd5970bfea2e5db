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
                "read %s in %.1f s (%,.0f a second)",
                Amount.of(report.read(), "page"),
                seconds,
                report.read() / seconds));
        out.println("indexed %s with %s"
                .formatted(Amount.of(report.indexed(), "article"), Amount.of(report.events(), "event")));
        out.println("passed over " + Amount.of(report.duplicates(), "duplicate"));
        if (report.unchanged() > 0) {
            out.println("found %s unchanged".formatted(Amount.of(report.unchanged(), "page")));
        }
        String reasons = report.dropped().entrySet().stream()
                .map(entry ->
                        "%,d %s".formatted(entry.getValue(), entry.getKey().label()))
                .collect(Collectors.joining(", "));
        out.println(String.format(
                Locale.ROOT, "left out %,d%s", report.droppedInAll(), reasons.isEmpty() ? "" : " (" + reasons + ")"));
    }
}
