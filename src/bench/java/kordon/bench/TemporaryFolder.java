package kordon.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone, with all in it, when it is closed. */
final class TemporaryFolder implements Closeable {
    private final Path path;

    TemporaryFolder() throws IOException {
        path = Files.createTempDirectory("kordon-benchmark-");
    }

    Path path() {
        return path;
    }

    /** Bytes of all files below a folder. */
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    /** Deletes a folder, where there is one, with all in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
