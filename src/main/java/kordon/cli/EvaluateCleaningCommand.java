package kordon.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kordon.Failure;
import kordon.cleaning.ArticleCleaner;
import kordon.evaluation.CleaningEvaluation;
import kordon.evaluation.CleaningMiss;
import kordon.evaluation.CleaningScores;
import kordon.server.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kordon evaluate cleaning INPUT…}. */
@Command(
        name = "cleaning",
        mixinStandardHelpOptions = true,
        description = {
            "Compares cleaned pages with the texts that people marked as the article.",
            "A folder with ground-truth.json and html/ is measured as the public article extraction benchmark does it; "
                    + "files of labelled articles by the words kept of the body and of the rest."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kordon evaluate cleaning article-html/", "  kordon evaluate cleaning labelled.jsonl --misses"})
final class EvaluateCleaningCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Folders of pages with their truth, or labelled articles.")
    private List<Path> inputs = List.of();

    @Option(names = "--misses", description = "List every page that is not perfect.")
    private boolean misses;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new Failure(input + ": no such file or folder");
            }
        }
        CleaningEvaluation evaluation = CleaningEvaluation.of(inputs, ArticleCleaner.standard());
        if (evaluation.scores().pages() + evaluation.scores().articles() == 0) {
            throw new Failure("nothing to compare: the labels carry no page or no body");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.MAPPER
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(
                            new CleaningJson(evaluation.scores(), misses ? evaluation.misses() : List.of())));
        } else {
            print(evaluation.scores(), out);
            if (misses) {
                evaluation
                        .misses()
                        .forEach(miss -> out.printf(
                                "%s\t%s\t%s%n",
                                ResultText.plain(miss.key()), miss.kind(), ResultText.plain(miss.detail())));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static void print(CleaningScores scores, PrintWriter out) {
        if (scores.pages() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d pages: precision %.4f, recall %.4f, F1 %.4f (shingles of four words)%n",
                    scores.pages(),
                    scores.precision(),
                    scores.recall(),
                    scores.f1());
        }
        if (scores.articles() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d labelled articles: %.4f of the body kept, %.4f of the rest kept%n",
                    scores.articles(),
                    scores.bodyKept(),
                    scores.boilerplateKept());
            out.printf(
                    Locale.ROOT,
                    "  dates right: %d of %d told by the page (%.3f)%n",
                    scores.datesRight(),
                    scores.dated(),
                    (double) scores.datesRight() / Math.max(1, scores.dated()));
            out.printf("  titles right: %d of %d%n", scores.titlesRight(), scores.articles());
        }
    }

    /** Scores and misses for programs. */
    record CleaningJson(CleaningScores scores, List<CleaningMiss> misses) {}
}
