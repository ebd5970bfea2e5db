package kordon.bench;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where benchmarks keep what takes long to make: one folder for each seed and number of articles below it. One that the
 * user named stays for the next run, else all is gone when it is closed. For one run at a time.
 */
public final class WorkFolder implements Closeable {
    private final Path path;
    private final Closeable end;

    private WorkFolder(Path path, Closeable end) {
        this.path = path;
        this.end = end;
    }

    static WorkFolder kept(Path folder) throws IOException {
        return new WorkFolder(Files.createDirectories(folder), () -> {});
    }

    static WorkFolder temporary() throws IOException {
        TemporaryFolder folder = new TemporaryFolder();
        // A database that must not run as root runs as somebody else, who has to get to its own folder below.
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
        return new WorkFolder(folder.path(), folder);
    }

    /** What belongs to the articles that are asked for. */
    Path folder(Settings settings) throws IOException {
        return Files.createDirectories(
                path.resolve("seed-%d-articles-%d".formatted(settings.seed(), settings.articles())));
    }

    /** The articles as JSON lines, as scrapers write them; made when they are not there. */
    Path heap(Settings settings) throws IOException {
        Path heap = folder(settings).resolve("heap.jsonl");
        if (!Files.exists(heap)) {
            Path begun = heap.resolveSibling("heap.jsonl.begun");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun))) {
                new Heap(settings.generated()).write(out, settings.articles(), Long.MAX_VALUE);
            }
            Files.move(begun, heap, StandardCopyOption.REPLACE_EXISTING);
        }
        return heap;
    }

    /** The index of the articles; built when there is none that this program can read. To be read only. */
    MadeIndex index(Settings settings) throws IOException {
        return MadeIndex.of(folder(settings), heap(settings));
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
