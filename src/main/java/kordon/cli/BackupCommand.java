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

/** {@code kordon backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the newest state of the index into a new folder, while others search and write; checks every file on the way.",
            "The copy is an index itself: 'kordon serve --index TO' reads it, 'kordon restore TO' puts it back."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kordon backup /backup/2024-05-17", "  kordon backup /backup/news --index /data/news"})
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TO", description = "The folder of the copy; empty or not there yet.")
    private Path to = Path.of("");

    @Mixin
    private IndexFolder index = new IndexFolder();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long articles = IndexBackup.take(index.path(), to);
        spec.commandLine()
                .getOut()
                .println("copied " + Amount.of(articles, "article") + " to " + OneLine.of(to.toString()));
        return CommandLine.ExitCode.OK;
    }
}
