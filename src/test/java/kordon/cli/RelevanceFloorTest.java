package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Collections as those who judge search engines use them: documents in, a run out, scores. */
class RelevanceFloorTest {
    private static final Path CACM = Path.of("../shared/collections/cacm");

    @TempDir
    Path folder;

    static boolean collectionIsThere() {
        return Files.isDirectory(CACM);
    }

    /** Bare Lucene reaches 0.3123 here; see the collection's own notes. */
    @Test
    @EnabledIf("collectionIsThere")
    void ranksAPublicCollectionWellAndTakesAllOfIt() throws IOException {
        Path index = folder.resolve("index");
        String report = kordon("index", CACM.resolve("docs.jsonl"), "--keep-duplicates", "--index", index);
        Path run = Files.writeString(
                folder.resolve("run"), kordon("search", "--trec", CACM.resolve("queries.tsv"), "--index", index));
        JsonNode scores = new ObjectMapper()
                .readTree(
                        kordon("evaluate", "relevance", "--run", run, "--qrels", CACM.resolve("qrels.txt"), "--json"));

        assertThat(report).contains("indexed 3,204 articles");
        assertThat(scores.get("queries").asInt()).isEqualTo(52);
        assertThat(scores.get("map").asDouble()).isGreaterThanOrEqualTo(0.335);
        assertThat(scores.get("ndcg10").asDouble()).isGreaterThanOrEqualTo(0.49);
    }

    /** No sign and no word of a query is an operator, and the text of a document may hold anything. */
    @Test
    void readsQueriesAsPlainText() throws IOException {
        Path documents = Files.writeString(folder.resolve("docs.jsonl"), """
                {"id": "D 1", "title": "", "text": "growth of yeast"}
                {"id": "D2", "title": "Sugar", "text": ""}
                {"id": "D3", "text": "(Salt); AND \\"pepper\\": 3/4 OR none -- NOT ~any*"}
                """);
        Path queries = Files.writeString(folder.resolve("queries.tsv"), """
                q1\t"yeast AND (sugar: -growth/OR
                2\tNOT pepper? title:salt ~ * "

                3\t!!! ()
                4\tmoon
                """);
        Path index = folder.resolve("index");

        String report = kordon("index", documents, "--keep-duplicates", "--index", index);
        List<String> run = kordon("search", "--trec", queries, "--tag", "mine", "--index", index)
                .lines()
                .toList();

        assertThat(report).contains("indexed 3 articles");
        assertThat(run).hasSize(3);
        assertThat(run).allMatch(line -> line.matches("\\S+ Q0 \\S+ \\d+ \\d+\\.\\d{6} mine"));
        assertThat(run.subList(0, 2)).allMatch(line -> line.startsWith("q1 Q0 D"));
        assertThat(run.get(2)).startsWith("2 Q0 D3 1 ");
    }

    private static String kordon(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Kordon.run(
                Arrays.stream(words).map(Object::toString).toList(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
