package kordon.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kordon.index.IndexManifest;
import kordon.index.IndexStatistics;
import kordon.search.ArticleSearcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kordon inspect}. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Tells what is in the index: its manifest, and its articles by source, month and language.",
        footerHeading = "%nExamples:%n",
        footer = {"  kordon inspect", "  kordon inspect --index /data/news"})
final class InspectCommand implements Callable<Integer> {

    @Mixin
    private IndexPlace index = new IndexPlace();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (ArticleSearcher searcher = index.engine().searcher(null)) {
            IndexManifest manifest = searcher.manifest();
            IndexStatistics statistics = searcher.statistics();
            line(out, "articles", "%,d (%,d without an attack)", statistics.articles(), statistics.withoutAttack());
            line(out, "events", "%,d", statistics.events());
            line(out, "collection", "%s", manifest.collection().code());
            line(out, "built", "%s", manifest.built());
            line(out, "schema", "%d", manifest.schema());
            line(out, "Lucene", "%s", manifest.luceneVersion());
            line(out, "rules", "%s", manifest.rulesDigest());
            table(out, "by source", statistics.bySource());
            table(out, "by month of publication", statistics.byMonth());
            table(out, "by language", statistics.byLanguage());
        }
        return CommandLine.ExitCode.OK;
    }

    private static void line(PrintWriter out, String name, String format, Object... values) {
        out.printf(Locale.ROOT, "%-11s", name);
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private static void table(PrintWriter out, String title, Map<String, Long> counts) {
        out.printf("%n%s%n", title);
        counts.forEach((value, count) -> out.printf(
                Locale.ROOT, "%,9d  %s%n", count, value.isEmpty() ? "(not stated)" : ResultText.plain(value)));
    }
}
