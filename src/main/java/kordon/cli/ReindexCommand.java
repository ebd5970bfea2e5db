package kordon.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import kordon.pipeline.Reindex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kordon reindex}. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans and extracts all articles of the index again, from the pages that it keeps; needed when the rules have improved.",
            "No source files are needed. The index answers as before until the new one is whole."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kordon reindex", "  kordon reindex --index /data/news"})
final class ReindexCommand implements Callable<Integer> {

    @Mixin
    private IndexPlace index = new IndexPlace();

    @Mixin
    private Spread spread = new Spread();

    @Mixin
    private Copies copies = new Copies();

    @Mixin
    private Reporting reporting = new Reporting();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        reporting.show(
                listener -> new Reindex(index.engine(spread)).run(listener, copies.policy()), spec.commandLine());
        return CommandLine.ExitCode.OK;
    }
}
