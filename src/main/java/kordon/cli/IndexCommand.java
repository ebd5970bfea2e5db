package kordon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kordon.Failure;
import kordon.engine.Engine;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSource;
import kordon.pipeline.BuildReport;
import kordon.pipeline.DuplicatePolicy;
import kordon.pipeline.IndexUpdate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kordon index FOLDER…}. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles, extracts their facts and adds them to the index. An article that the index has already is replaced.",
            "What can't be read is named and passed over."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kordon index articles/",
            "  kordon index monday.jsonl tuesday.csv --index /data/news",
            "  kordon index scraped.jsonl --map title=headline,text=content --report report.json",
            "  kordon index articles/ --engine opensearch --url http://a:9200,http://b:9200"
        })
final class IndexCommand implements Callable<Integer> {

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private IndexPlace index = new IndexPlace();

    @Mixin
    private Spread spread = new Spread();

    @Mixin
    private Copies copies = new Copies();

    @Mixin
    private Reporting reporting = new Reporting();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BuildReport report = build(
                inputs.open(), index.engine(spread), Collection.OWN, copies.policy(), reporting, spec.commandLine());
        if (report.indexed() + report.duplicates() == 0) {
            throw new Failure("no article was found in " + inputs + "; nothing was indexed");
        }
        return CommandLine.ExitCode.OK;
    }

    /** Indexes and reports, for this command and for the demo. */
    static BuildReport build(
            PageSource source,
            Engine engine,
            Collection collection,
            DuplicatePolicy duplicates,
            Reporting reporting,
            CommandLine line)
            throws IOException {
        PrintWriter out = line.getOut();
        IndexUpdate update = IndexUpdate.of(source, engine, collection);
        if (update.replacesDemo()) {
            out.println("the demo articles make room for your own");
        }
        return reporting.show(listener -> update.run(listener, duplicates), line);
    }
}
