package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kordon.index.IndexCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that can't grow, as on a full disk: the command says so in a line, the index holds what it held, and the same
 * command does its work once there is room. The limit holds for a process and all its files, so each such command runs in
 * one of its own.
 */
class FullDiskTest {
    private static final int BEFORE = 8;
    private static final int MORE = 80;

    /** Less than any segment of so many articles takes. */
    private static final int NO_ROOM = 24;

    @TempDir
    Path folder;

    private Path index;

    @BeforeEach
    void someArticles() throws IOException {
        index = folder.resolve("index");
        assertThat(here("index", heap(0, BEFORE).toString(), "--index", index.toString()))
                .isZero();
    }

    private static int here(String... words) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Kordon.run(List.of(words), nowhere, nowhere);
    }

    private void failsPlainly(Path named, String... words) throws Exception {
        ChildProcess.Ended ended = ChildProcess.run(folder, NO_ROOM, words);
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.lastLine())
                .startsWith("kordon: ")
                .contains(named.toString(), "can't be written", "Make room")
                .doesNotContain("Exception");
        assertThat(ended.err()).doesNotContain("\tat ");
    }

    private static long articles(Path index) throws IOException {
        IndexCheck.Report report = new IndexCheck(index).run();
        assertThat(report.faults()).isEmpty();
        return report.articles();
    }

    @Test
    void indexing_loses_nothing_and_completes_when_there_is_room() throws Exception {
        Path heap = heap(BEFORE, MORE);
        failsPlainly(index, "index", heap.toString(), "--index", index.toString());
        assertThat(articles(index)).isEqualTo(BEFORE);

        assertThat(here("index", heap.toString(), "--index", index.toString())).isZero();
        assertThat(articles(index)).isEqualTo(BEFORE + MORE);
    }

    @Test
    void reindexing_and_removing_leave_the_index_as_it_was() throws Exception {
        here("index", heap(BEFORE, MORE).toString(), "--index", index.toString());
        failsPlainly(index, "reindex", "--index", index.toString());
        assertThat(articles(index)).isEqualTo(BEFORE + MORE);

        assertThat(here("reindex", "--index", index.toString())).isZero();
        assertThat(here("remove", "--id", "id-1", "--index", index.toString())).isZero();
        assertThat(articles(index)).isEqualTo(BEFORE + MORE - 1);
    }

    @Test
    void a_backup_that_found_no_room_can_be_begun_again_and_restored() throws Exception {
        Path backup = folder.resolve("backup");
        failsPlainly(backup, "backup", backup.toString(), "--index", index.toString());
        assertThat(here("search", "depot", "--index", backup.toString())).isEqualTo(1);
        assertThat(here("backup", backup.toString(), "--index", index.toString()))
                .isZero();

        here("remove", "--id", "id-1", "--index", index.toString());
        failsPlainly(index, "restore", backup.toString(), "--index", index.toString());
        assertThat(articles(index)).isEqualTo(BEFORE - 1);
        assertThat(here("restore", backup.toString(), "--index", index.toString()))
                .isZero();
        assertThat(articles(index)).isEqualTo(BEFORE);
    }

    @Test
    void a_server_refuses_what_it_cannot_keep_and_goes_on_answering() throws Exception {
        ProcessBuilder builder =
                ChildProcess.command(folder, NO_ROOM, "serve", "--port", "0", "--index", index.toString());
        builder.environment().put("KORDON_TOKEN", "a-token-for-the-tests");
        Process server = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                HttpClient client = HttpClient.newHttpClient()) {
            String address = said.readLine().replaceAll(".*(http://\\S+) .*", "$1");
            HttpRequest post = HttpRequest.newBuilder(URI.create(address + "/api/articles"))
                    .header("Authorization", "Bearer a-token-for-the-tests")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(heap(BEFORE, MORE)))
                    .build();
            HttpResponse<String> refused = client.send(post, HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
            assertThat(refused.body()).contains("\"code\":\"index_unwritable\"", "nothing was changed");

            HttpRequest search = HttpRequest.newBuilder(URI.create(address + "/api/search?q=depot&size=0"))
                    .build();
            assertThat(client.send(search, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"total\":" + BEFORE + ",");
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(articles(index)).isEqualTo(BEFORE);
    }

    private Path heap(int from, int number) throws IOException {
        return Files.write(
                folder.resolve("heap-" + from + ".jsonl"),
                IntStream.range(from, from + number)
                        .mapToObj(i -> """
                        {"id":"id-%d","source":"north.example","title":"Report %d","published":"2024-06-01","text":"Ukrainian drones hit depot number %d near the town of Shebekino in the Belgorod region on %d May 2024, injuring %d people, the governor said. %s"}""".formatted(i, i, i, 1 + i % 28, 2 + i, witnesses(i)))
                        .toList());
    }

    /** Words of its own, so that no two articles are copies and the files do not pack well. */
    private static String witnesses(int article) {
        Random random = new Random(article);
        return String.join(
                " ",
                IntStream.range(0, 40)
                        .mapToObj(i -> "Witness %d told of %d windows that were broken."
                                .formatted(random.nextInt(100_000), random.nextInt(100_000)))
                        .toList());
    }
}
