package kordon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kordon.Failure;

/**
 * What Linux tells of a process while it runs.
 *
 * @param resident bytes of memory that it holds
 * @param mostResident bytes that it has held at most
 * @param own bytes of it that are no part of a file: without the pages of an index that the system keeps in memory
 */
public record ProcessStatus(long resident, long mostResident, long own, int threads, int handles) {

    /** Reads {@code /proc}. */
    public static ProcessStatus of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isReadable(process.resolve("status"))) {
            throw new Failure(
                    "/proc/%d can't be read: memory is measured on Linux, of a process that runs".formatted(pid));
        }
        Map<String, Long> status = new HashMap<>();
        for (String line : Files.readAllLines(process.resolve("status"))) {
            String[] words = line.split("[:\\s]+");
            if (words.length > 1 && words[1].matches("\\d+")) {
                status.put(words[0], Long.parseLong(words[1]));
            }
        }
        return new ProcessStatus(
                1024 * status.get("VmRSS"),
                1024 * status.get("VmHWM"),
                1024 * status.get("RssAnon"),
                status.get("Threads").intValue(),
                handles(process));
    }

    private static int handles(Path process) throws IOException {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return (int) open.count();
        }
    }
}
