package kordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kordon.Failure;
import kordon.ingest.FieldMapping;
import kordon.ingest.PageSource;
import kordon.ingest.PageSources;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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
            converter = Mapping.class,
            description = "What the fields of records mean, as in --map title=headline,text=content.")
    private FieldMapping mapping = FieldMapping.NONE;

    /** A mapping that is none is a slip in the command line. */
    private static final class Mapping implements ITypeConverter<FieldMapping> {
        @Override
        public FieldMapping convert(String pairs) {
            try {
                return FieldMapping.parse(pairs);
            } catch (Failure e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    PageSource open() {
        return PageSources.open(paths, mapping);
    }

    /** As they were named. */
    @Override
    public String toString() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
