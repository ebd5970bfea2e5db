package kordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kordon.ingest.FieldMapping;
import kordon.ingest.PageSource;
import kordon.ingest.PageSources;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads pages from. */
final class Inputs {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = {
                "Files, folders, patterns such as 'heap/*.warc.gz', or - for standard input.",
                "Text, HTML, JSON, JSON lines, CSV, WARC, WACZ; archives and compressed files are read through."
            })
    private List<Path> paths = List.of();

    @Option(
            names = "--map",
            paramLabel = "FIELD=NAME,…",
            description = "What the fields of records mean, as in --map title=headline,text=content.")
    private String mapping = "";

    PageSource open() {
        return PageSources.open(paths, mapping.isEmpty() ? FieldMapping.NONE : FieldMapping.parse(mapping));
    }

    /** As they were named. */
    @Override
    public String toString() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
