package kordon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kordon.OneLine;
import kordon.index.IndexBackup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kordon restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a backup in the place of what the index holds, in one step; a server that reads it goes on with the backup's articles.",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kordon restore /backup/2024-05-17", "  kordon restore /backup/news --index /data/news"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FROM", description = "The folder that 'kordon backup' wrote.")
    private Path from = Path.of("");

    @Mixin
    private IndexFolder index = new IndexFolder();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long articles = IndexBackup.restore(from, index.path());
        spec.commandLine()
                .getOut()
                .println("restored " + Amount.of(articles, "article") + " from "
                        + OneLine.of(from + " into " + index.path()));
        return CommandLine.ExitCode.OK;
    }
}
