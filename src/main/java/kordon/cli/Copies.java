package kordon.cli;

import kordon.pipeline.DuplicatePolicy;
import picocli.CommandLine.Option;

/** What becomes of copies, for the commands that build an index. */
final class Copies {

    @Option(
            names = "--keep-duplicates",
            description =
                    "Keep copies of one story as articles of their own instead of naming them on the longest version.")
    private boolean keep;

    DuplicatePolicy policy() {
        return keep ? DuplicatePolicy.KEEP : DuplicatePolicy.MERGE;
    }
}
