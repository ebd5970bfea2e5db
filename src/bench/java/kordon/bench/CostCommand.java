package kordon.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kordon benchmark cost}: what was measured at several sizes, as a table for the README and a picture. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = {
            "Puts together what collections of several sizes cost: a table in Markdown, and a picture.",
            "Each file is what 'kordon benchmark http --articles N --json FILE' wrote."
        })
final class CostCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The figures of one run each.")
    private List<Path> files = List.of();

    @Option(names = "--picture", paramLabel = "FILE", description = "Writes the picture there, as SVG.")
    private @Nullable Path picture;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Cost> costs = new ArrayList<>();
        Figures.Report any = null;
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new CommandLine.ParameterException(spec.commandLine(), file + ": no such file");
            }
            any = Cost.report(file);
            costs.add(Cost.of(file, any));
        }
        costs.sort(Comparator.comparingDouble(Cost::articles));
        out.println("| articles | build | index | front page | answer, median | 95 of 100 | memory |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Cost cost : costs) {
            out.printf(
                    "| %s | %s s | %s MB | %s ms | %s ms | %s ms | %s MB |%n",
                    CostPicture.number(cost.articles()),
                    CostPicture.number(cost.build()),
                    CostPicture.number(cost.index()),
                    CostPicture.number(cost.frontPage()),
                    CostPicture.number(cost.median()),
                    CostPicture.number(cost.slow()),
                    CostPicture.number(cost.memory()));
        }
        if (any != null) {
            out.printf("%nMeasured on %d cores, %d GB, Java %s.%n", any.cores(), any.gigabytes(), any.java());
        }
        if (picture != null) {
            Files.writeString(picture, CostPicture.of(costs));
        }
        return CommandLine.ExitCode.OK;
    }
}
