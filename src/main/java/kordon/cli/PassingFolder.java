package kordon.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder among the system's temporary ones that is gone, with all in it, when it is closed. */
record PassingFolder(Path path) implements Closeable {

    /** A new one, empty. */
    static PassingFolder create() throws IOException {
        return new PassingFolder(Files.createTempDirectory("kordon-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
