package kordon.cli;

import java.nio.file.Path;
import kordon.engine.Engine;
import kordon.engine.FolderEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command on an index has. */
final class IndexFolder {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The folder of the index; default: index/ beside the launcher.")
    private @Nullable Path folder;

    Engine engine() {
        return new FolderEngine(path());
    }

    Path path() {
        if (folder != null) {
            return folder;
        }
        String home = System.getProperty("kordon.home");
        return home == null ? Path.of("index") : Path.of(home, "index");
    }
}
