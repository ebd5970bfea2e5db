package kordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kordon evaluate}: facts where no subcommand says what to measure. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Measures the program against labelled articles and judged queries: how much of what is there it finds.",
        subcommands = {EvaluateFactsCommand.class, EvaluateCleaningCommand.class, EvaluateRelevanceCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon evaluate labelled.jsonl",
            "  kordon evaluate labelled.jsonl --misses",
            "  kordon evaluate facts labelled.jsonl --json",
            "  kordon evaluate cleaning pages/",
            "  kordon evaluate relevance --run kordon.run --qrels qrels.txt"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GOLD", description = "Labelled articles, one JSON object a line.")
    private List<Path> files = List.of();

    @Mixin
    private FactsReport.Options options = new FactsReport.Options();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which labelled articles? Name a file.");
        }
        FactsReport.of(files, options).print(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
