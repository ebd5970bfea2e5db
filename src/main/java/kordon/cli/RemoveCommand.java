package kordon.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kordon.Failure;
import kordon.article.ArticleId;
import kordon.index.ArticleSelection;
import kordon.pipeline.Removal;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kordon remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes articles out of the index: those with any of the addresses, sources or ids named.",
            "Indexing their pages again brings them back."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon remove --address https://north.example/news/1",
            "  kordon remove --source north.example --source south.example --index /data/news"
        })
final class RemoveCommand implements Callable<Integer> {

    /** What to take out; at least one is needed. */
    static final class Named {
        @Option(names = "--address", paramLabel = "URL", description = "The article's address; may be repeated.")
        private List<String> urls = List.of();

        @Option(names = "--source", paramLabel = "NAME", description = "All articles of a source; may be repeated.")
        private List<String> sources = List.of();

        @Option(names = "--id", paramLabel = "ID", description = "The article's id; may be repeated.")
        private List<String> ids = List.of();
    }

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Named named = new Named();

    @Mixin
    private IndexPlace index = new IndexPlace();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ArticleSelection selection =
                new ArticleSelection(named.ids.stream().map(this::id).toList(), named.urls, named.sources);
        int removed = new Removal(index.engine()).run(selection);
        if (removed == 0) {
            throw new Failure("no article of the index has " + selection + "; nothing was removed");
        }
        spec.commandLine().getOut().println("removed " + Amount.of(removed, "article"));
        return CommandLine.ExitCode.OK;
    }

    private ArticleId id(String text) {
        if (!ArticleId.isPossible(text)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--id takes an article's id, not '" + text + "'");
        }
        return new ArticleId(text);
    }
}
