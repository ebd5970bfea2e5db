package kordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kordon evaluate facts GOLD.jsonl…}. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description =
                "Precision, recall and F1 of regions, weapons, sides, dates and events; all articles and by language.",
        footerHeading = "%nExamples:%n",
        footer = {"  kordon evaluate facts labelled.jsonl --misses", "  kordon evaluate facts labelled.jsonl --json"})
final class EvaluateFactsCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Labelled articles, one JSON object a line.")
    private List<Path> files = List.of();

    @Mixin
    private FactsReport.Options options = new FactsReport.Options();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FactsReport.of(files, options).print(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
