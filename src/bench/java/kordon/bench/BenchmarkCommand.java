package kordon.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import kordon.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kordon benchmark}: how fast the stages are, on made-up articles. Nothing here is a timed test. */
@Command(
        name = "kordon benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast the stages are on this machine, on made-up articles that a seed decides.",
            "Rates stand by the clock and by the time that the processor was given, which other programs disturb less."
        },
        subcommands = {CorpusCommand.class, CostCommand.class})
public final class BenchmarkCommand implements Callable<Integer> {
    private static final Path PUBLIC_PAGES = Path.of("../shared/collections/article-html/html");

    /** Held, since loggers that nobody holds forget their level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Parameters(
            paramLabel = "BENCHMARK",
            arity = "0..*",
            description = "Which of ${COMPLETION-CANDIDATES}; default: all.")
    private List<Benchmarks> benchmarks = List.of();

    @Option(names = "--articles", paramLabel = "N", description = "Made-up articles; default: ${DEFAULT-VALUE}.")
    private long articles = 20_000;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Seconds for each rate that is measured; default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(names = "--seed", paramLabel = "SEED", description = "Of the articles; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--pages",
            paramLabel = "FOLDER",
            description =
                    "HTML pages to clean; default: those of the public benchmark where they are at hand, else made-up ones.")
    private @Nullable Path pages;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description =
                    "Where the articles and what is built of them are kept for further runs; default: nothing is kept.")
    private @Nullable Path work;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there as well.")
    private @Nullable Path json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private BenchmarkCommand() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(run(
                List.of(arguments),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new BenchmarkCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("kordon benchmark: " + (e instanceof Failure ? e.getMessage() : e));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkOptions();
        PrintWriter out = spec.commandLine().getOut();
        List<Figure> figures = new ArrayList<>();
        try (WorkFolder folder = work == null ? WorkFolder.temporary() : WorkFolder.kept(work)) {
            Settings settings = settings(folder);
            for (Benchmarks each : chosen()) {
                List<Figure> found = each.benchmark().run(settings);
                Figures.print(found, out);
                figures.addAll(found);
            }
        }
        if (json != null) {
            Figures.write(figures, json);
        }
        return CommandLine.ExitCode.OK;
    }

    private Set<Benchmarks> chosen() {
        return benchmarks.isEmpty() ? EnumSet.allOf(Benchmarks.class) : EnumSet.copyOf(benchmarks);
    }

    private void checkOptions() {
        if (articles < 1) {
            throw refused("--articles: one at least, not " + articles);
        }
        if (seconds < 1) {
            throw refused("--seconds: one at least, not " + seconds);
        }
        if (pages != null && !Files.isDirectory(pages)) {
            throw refused("--pages: no such folder: " + pages);
        }
    }

    private Settings settings(WorkFolder folder) {
        Path home = Path.of(System.getProperty("kordon.home", ""));
        Path atHand = home.resolve(PUBLIC_PAGES);
        Path chosen = pages == null && Files.isDirectory(atHand) ? atHand : pages;
        return new Settings(seed, articles, Duration.ofSeconds(seconds), chosen, folder, this::note);
    }

    private void note(String line) {
        spec.commandLine().getErr().println(line);
    }

    private CommandLine.ParameterException refused(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
