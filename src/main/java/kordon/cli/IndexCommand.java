package kordon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kordon.Failure;
import kordon.index.IndexManifest.Collection;
import kordon.pipeline.BuildReport;
import kordon.pipeline.IndexUpdate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kordon index FOLDER…}. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles, extracts their facts and adds them to the index. An article that the index has already is replaced.",
            "Reads text files as scraped, HTML files and JSON lines; folders are searched through."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kordon index articles/", "  kordon index monday.jsonl tuesday.jsonl --index /data/news"})
final class IndexCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files and folders to read.")
    private List<Path> inputs = List.of();

    @Mixin
    private IndexFolder index = new IndexFolder();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        build(inputs, index.path(), Collection.OWN, spec.commandLine());
        return CommandLine.ExitCode.OK;
    }

    /** Indexes and reports, for this command and for the demo. */
    static void build(List<Path> inputs, Path folder, Collection collection, CommandLine line) throws Exception {
        PrintWriter out = line.getOut();
        IndexUpdate update = IndexUpdate.of(inputs, folder, collection);
        if (update.replacesDemo()) {
            out.println("the demo articles make room for your own");
        }
        BuildReport report;
        try (Progress progress = new Progress(line.getErr(), update.totalBytes())) {
            report = update.run(progress);
        }
        ReportText.print(report, out);
        if (report.indexed() == 0) {
            throw new Failure("no article was found in %s; nothing was indexed"
                    .formatted(inputs.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }
}
