package kordon.cli;

import java.nio.file.Path;
import kordon.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that work on the files of an index. */
final class IndexFolder {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The folder of the index; default: index/ beside the launcher.")
    private @Nullable Path folder;

    @Option(names = "--engine", hidden = true)
    private EngineKind engine = EngineKind.LUCENE;

    Path path() {
        if (engine == EngineKind.OPENSEARCH) {
            throw new Failure(
                    "This command works on the files of a folder. A cluster keeps its own: it copies shards and takes snapshots (https://docs.opensearch.org), and tells of itself with GET /_cluster/health.");
        }
        return path(folder);
    }

    /** The folder that is meant. */
    static Path path(@Nullable Path named) {
        if (named != null) {
            return named;
        }
        String home = System.getProperty("kordon.home");
        return home == null ? Path.of("index") : Path.of(home, "index");
    }
}
