package kordon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory that processes hold together; what they share counts once.
 *
 * @param resident bytes, pages of files that they look into included
 * @param own bytes without those pages, which the system takes back when it needs them
 */
record ProcessMemory(long resident, long own) {

    /** Reads {@code /proc}; a process that has ended in the meantime counts nothing. */
    static ProcessMemory of(List<Long> processes) throws IOException {
        long resident = 0;
        long own = 0;
        for (long process : processes) {
            Path rollup = Path.of("/proc", Long.toString(process), "smaps_rollup");
            if (!Files.exists(rollup)) {
                continue;
            }
            for (String line : Files.readAllLines(rollup)) {
                String[] words = line.split("[:\\s]+");
                switch (words[0]) {
                    case "Pss" -> resident += 1024 * Long.parseLong(words[1]);
                    case "Pss_Anon", "Pss_Shmem" -> own += 1024 * Long.parseLong(words[1]);
                    default -> {
                        // of no interest here
                    }
                }
            }
        }
        return new ProcessMemory(resident, own);
    }
}
