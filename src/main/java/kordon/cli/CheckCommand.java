package kordon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kordon.Failure;
import kordon.index.IndexCheck;
import kordon.index.IndexFault;
import kordon.index.IndexRepair;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kordon check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the whole index and tells whether all of it is sound: every file by its checksum, every article by its record.",
            "Ends with exit code 1 where something is wrong. No other process may write meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kordon check", "  kordon check --repair --index /data/news"})
final class CheckCommand implements Callable<Integer> {
    /** A damaged index can have as many faults as articles. */
    private static final int MOST_NAMED = 20;

    @Mixin
    private IndexFolder index = new IndexFolder();

    @Option(
            names = "--repair",
            description = "Take out what is damaged and keep the rest; index the pages of what was lost again.")
    private boolean repair;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (repair) {
            List<IndexFault> mended = IndexRepair.run(index.path());
            name(mended, out);
            if (!mended.isEmpty()) {
                out.println("Taken out or brought together: " + Amount.of(mended.size(), "fault")
                        + ". Index the pages of what was lost again.");
            }
        }
        IndexCheck.Report report = new IndexCheck(index.path()).run();
        name(report.faults(), out);
        if (!report.isSound()) {
            throw new Failure(
                    "the index in %s is damaged: %s. './kordon check --repair' takes out what is damaged and keeps the rest, './kordon restore' takes a backup."
                            .formatted(index.path(), Amount.of(report.faults().size(), "fault")));
        }
        out.println("sound: %s in %s"
                .formatted(Amount.of(report.articles(), "article"), Amount.of(report.segments(), "segment")));
        return CommandLine.ExitCode.OK;
    }

    private static void name(List<IndexFault> faults, PrintWriter out) {
        faults.stream().limit(MOST_NAMED).forEach(fault -> out.println(ResultText.plain(fault.message())));
        if (faults.size() > MOST_NAMED) {
            out.println("… and " + Amount.of(faults.size() - MOST_NAMED, "more fault"));
        }
    }
}
