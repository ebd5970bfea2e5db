package kordon.bench.rival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The engines that Kordon is measured beside. */
public enum Rivals {
    OPENSEARCH(OpenSearch::start),
    SQLITE(Sqlite::start),
    POSTGRES(Postgres::start);

    private final Starter starter;

    private interface Starter {
        Rival start(Path project, Path folder) throws IOException, InterruptedException;
    }

    Rivals(Starter starter) {
        this.starter = starter;
    }

    /**
     * Starts the engine on a folder, which is empty or as an earlier one left it.
     *
     * @param project the project's folder
     * @throws kordon.Failure where the engine is not on this machine or does not start
     */
    public Rival start(Path project, Path folder) throws IOException, InterruptedException {
        return starter.start(project, folder);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
