package kordon.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kordon.Failure;

/**
 * What people judged of queries and documents, as TREC writes it: {@code query 0 document relevance} a line.
 *
 * @param byQuery for each query the relevance of the documents judged for it; below 1 is not relevant
 */
public record Judgments(Map<String, Map<String, Integer>> byQuery) {
    private static final int COLUMNS = 4;

    /**
     * Reads a file of judgments.
     *
     * @throws Failure where a line is no judgment
     */
    public static Judgments read(Path file) throws IOException {
        Map<String, Map<String, Integer>> byQuery = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String[] columns = line.strip().split("\\s+");
                try {
                    byQuery.computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
                            .put(columns[2], Integer.parseInt(columns[COLUMNS - 1]));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw new Failure(
                            "%s, line %d: a judgment reads \"query 0 document relevance\"".formatted(file, number), e);
                }
            }
        }
        return new Judgments(byQuery);
    }
}
