package kordon.cli;

import java.io.IOException;
import java.nio.file.Path;
import kordon.pipeline.BuildListener;
import kordon.pipeline.BuildReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a run that builds an index is shown: progress while it goes, a report at its end, and on request a file of it. */
final class Reporting {

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the report as JSON, with every page left out.")
    private @Nullable Path file;

    /** A run that tells a listener how it goes. */
    interface Run {
        BuildReport tell(BuildListener listener) throws IOException;
    }

    /** Runs, shows and returns the report. */
    BuildReport show(Run run, CommandLine line) throws IOException {
        BuildReport report;
        if (file == null) {
            report = interruptible(run, line, () -> {});
        } else {
            try (ReportFile json = new ReportFile(file)) {
                report = interruptible(listener -> run.tell(new Both(listener, json)), line, json::close);
                json.end(report);
            }
        }
        ReportText.print(report, line.getOut());
        return report;
    }

    private static BuildReport interruptible(Run run, CommandLine line, Runnable closing) throws IOException {
        boolean terminal = Boolean.getBoolean("kordon.terminal");
        Interruption interruption = new Interruption(line.getErr(), terminal, closing);
        try (Progress progress = new Progress(line.getErr(), terminal)) {
            return run.tell(progress);
        } finally {
            interruption.over();
        }
    }
}
