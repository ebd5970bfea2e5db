package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kordon.article.ArticleId;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of output that can't be written, of long lists of errors, and of the report of a run that broke off. */
class OutputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "clean, No space left on device, 1, kordon: standard output can't be written (No space left on device)",
        "facts, No space left on device, 1, kordon: standard output can't be written (No space left on device)",
        "--help, No space left on device, 1, kordon: standard output can't be written (No space left on device)",
        "clean, Broken pipe, 0, ''"
    })
    void output_that_cannot_be_written_ends_the_command(String command, String fault, int code, String said)
            throws IOException {
        Path page = Files.writeString(folder.resolve("a.txt"), "Two drones fell near the river, the governor said.\n");
        StringWriter err = new StringWriter();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(fault);
            }
        };
        int ended = Kordon.run(
                command.startsWith("-") ? List.of(command) : List.of(command, page.toString()),
                new PrintWriter(new StandardOutput(full), true, StandardCharsets.UTF_8),
                new PrintWriter(err, true));

        assertThat(ended).isEqualTo(code);
        assertThat(err.toString().strip()).isEqualTo(said);
    }

    @Test
    void names_ten_bad_entries_and_counts_the_rest() throws IOException {
        String line = "\uFFFD\u0001" + "x".repeat(500) + "\n";
        Path heap = Files.writeString(folder.resolve("heap.jsonl"), line.repeat(3_000));
        StringWriter err = new StringWriter();
        int code = Kordon.run(
                List.of("clean", heap.toString()),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(11).allMatch(said -> said.length() < 400);
        assertThat(err.toString()).contains("3,000 pages in all").doesNotContain("\u0001", "x".repeat(100));
    }

    @Test
    void the_report_of_a_run_that_broke_off_has_what_was_counted() throws IOException {
        Path file = folder.resolve("report.json");
        try (ReportFile report = new ReportFile(file)) {
            report.indexed(Origin.of("a.txt"), new ArticleId("a"), 2);
            report.dropped(new Outcome.Dropped<>(Origin.of("b.txt"), DropReason.EMPTY, "nothing in it"));
        }

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("complete").asBoolean()).isFalse();
        assertThat(json.get("read").asLong()).isEqualTo(2);
        assertThat(json.get("indexed").asLong()).isEqualTo(1);
        assertThat(json.get("dropped_by_reason").get("empty").asLong()).isEqualTo(1);
        assertThat(json.get("pages")).hasSize(1);
    }
}
