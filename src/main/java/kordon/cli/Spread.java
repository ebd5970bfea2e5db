package kordon.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an index is spread over the nodes of a cluster, for the commands that make one. */
final class Spread {

    @Option(
            names = "--shards",
            paramLabel = "N",
            description =
                    "With --engine opensearch: the parts of an index that is made; default: as before, or 1. An index that is there keeps its own.")
    @Nullable
    Integer shards;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description =
                    "With --engine opensearch: the copies of each part of an index that is made; default: as before, or 1.")
    @Nullable
    Integer replicas;
}
