package kordon.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kordon.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What a search engine answered, as TREC writes it: {@code query Q0 document rank score tag} a line.
 *
 * @param byQuery for each query its documents, best first
 */
public record RankedRun(Map<String, List<String>> byQuery) {
    private static final int COLUMNS = 6;

    /** As trec_eval sorts: the score alone counts, not the rank; equal scores go by the document's name, backwards. */
    private static final Comparator<Answer> BEST_FIRST = Comparator.comparingDouble(Answer::score)
            .thenComparing(Answer::document)
            .reversed();

    private record Answer(String document, float score) {}

    /**
     * Reads a run.
     *
     * @throws Failure where a line is no answer, or a document is given twice for a query
     */
    public static RankedRun read(Path file) throws IOException {
        Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String[] columns = line.strip().split("\\s+");
                if (columns.length != COLUMNS) {
                    throw notAnAnswer(file, number, null);
                }
                try {
                    Answer answer = new Answer(columns[2], Float.parseFloat(columns[4]));
                    Map<String, Answer> ofQuery = answers.computeIfAbsent(columns[0], query -> new LinkedHashMap<>());
                    if (ofQuery.put(answer.document(), answer) != null) {
                        throw new Failure("%s, line %d: %s stands twice for query %s"
                                .formatted(file, number, columns[2], columns[0]));
                    }
                } catch (NumberFormatException e) {
                    throw notAnAnswer(file, number, e);
                }
            }
        }
        Map<String, List<String>> byQuery = new LinkedHashMap<>();
        answers.forEach((query, found) -> {
            List<Answer> ranked = new ArrayList<>(found.values());
            ranked.sort(BEST_FIRST);
            byQuery.put(query, ranked.stream().map(Answer::document).toList());
        });
        return new RankedRun(byQuery);
    }

    private static Failure notAnAnswer(Path file, int number, @Nullable Throwable cause) {
        return new Failure(
                "%s, line %d: an answer reads \"query Q0 document rank score tag\"".formatted(file, number), cause);
    }
}
