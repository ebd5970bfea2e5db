package kordon.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kordon.Failure;
import kordon.evaluation.Judgments;
import kordon.evaluation.RankedRun;
import kordon.evaluation.RelevanceScores;
import kordon.server.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kordon evaluate relevance --run RUN --qrels QRELS}. */
@Command(
        name = "relevance",
        mixinStandardHelpOptions = true,
        description = {
            "MAP, nDCG@10 and P@10 of a TREC run against TREC judgments, as trec_eval computes them with -c.",
            "A run is what \"kordon search --trec\" writes, or any other engine."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  kordon index docs.jsonl --keep-duplicates --index collection/",
            "  kordon search --trec queries.tsv --index collection/ > kordon.run",
            "  kordon evaluate relevance --run kordon.run --qrels qrels.txt"
        })
final class EvaluateRelevanceCommand implements Callable<Integer> {

    @Option(
            names = "--run",
            required = true,
            paramLabel = "RUN",
            description = "Lines of \"query Q0 document rank score tag\".")
    private Path run = Path.of("");

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "QRELS",
            description = "Lines of \"query 0 document relevance\".")
    private Path qrels = Path.of("");

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (Path input : List.of(run, qrels)) {
            if (!Files.isRegularFile(input)) {
                throw new Failure(input + ": no such file");
            }
        }
        RelevanceScores scores = RelevanceScores.of(RankedRun.read(run), Judgments.read(qrels));
        if (scores.queries() == 0) {
            throw new Failure(qrels + ": no judgments in it");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(scores));
        } else {
            out.printf(
                    Locale.ROOT,
                    "MAP      %.4f%nnDCG@10  %.4f%nP@10     %.4f%nover %d judged queries%s%n",
                    scores.map(),
                    scores.ndcg10(),
                    scores.p10(),
                    scores.queries(),
                    scores.unanswered() == 0
                            ? ""
                            : "; %d of them without any answer in the run".formatted(scores.unanswered()));
        }
        return CommandLine.ExitCode.OK;
    }
}
