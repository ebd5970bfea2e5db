package kordon.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The door of this package: files and folders become one heap of pages. */
public final class PageSources {
    private PageSources() {}

    /**
     * Opens files and folders, read in the order given. Folders are read through in the order of their names; hidden
     * files are passed over.
     *
     * @throws InputNotFoundException where an input does not exist
     */
    public static PageSource open(List<Path> inputs) {
        return open(inputs, Limits.STANDARD);
    }

    static PageSource open(List<Path> inputs, Limits limits) {
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new InputNotFoundException(input + ": no such file or folder");
            }
        }
        return new FileHeap(inputs, limits);
    }
}
