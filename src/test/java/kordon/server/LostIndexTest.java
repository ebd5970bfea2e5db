package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kordon.index.IndexBackup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose index goes bad or goes away under it: it answers or says plainly that it can't, and comes back. */
@Timeout(60)
class LostIndexTest {
    private static final List<String> ADDRESSES = List.of(
            "/api/search?q=drone",
            "/api/search?sort=newest",
            "/api/events",
            "/api/histogram",
            "/api/map",
            "/api/facets/region",
            "/api/articles/border-1",
            "/api/articles/border-1/similar",
            "/api/suggest?q=bel",
            "/api/stats",
            "/api/health");

    @TempDir
    Path folder;

    @Test
    void changed_bits_make_an_answer_or_a_problem_and_never_end_the_server() throws IOException {
        Random random = new Random(5);
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all())) {
            for (int round = 0; round < 12; round++) {
                change(random);
                for (String address : ADDRESSES) {
                    HttpResponse<String> answer = server.get(address);
                    JsonNode json = new ObjectMapper().readTree(answer.body());
                    assertThat(answer.statusCode()).as(address).isIn(200, 404, 500, 503);
                    if (answer.statusCode() >= 500) {
                        assertThat(json.path("code").asText()).isIn("internal", "index_unreadable");
                        assertThat(answer.body()).doesNotContain("Exception", "org.apache");
                    }
                }
            }
            assertThat(server.get("/").statusCode()).isEqualTo(200);
        }
    }

    /** A bit in each file of segments, in place, where the server has it mapped. */
    private void change(Random random) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes, StandardOpenOption.WRITE);
            }
        }
    }

    @Test
    void a_folder_taken_away_is_answered_from_until_a_backup_takes_its_place() throws IOException {
        Path index = folder.resolve("index");
        Path backup = folder.resolve("backup");
        try (SampleServer server = SampleServer.over(index, SampleArticles.all())) {
            IndexBackup.take(index, backup);
            String before = counts(server);

            delete(index.resolve("articles"));
            await(server, "\"current\":false");
            assertThat(counts(server)).isEqualTo(before);

            IndexBackup.restore(backup, index);
            await(server, "\"current\":true");
            assertThat(counts(server)).isEqualTo(before);
        }
    }

    private static String counts(SampleServer server) {
        HttpResponse<String> answer = server.get("/api/search?q=drone&size=0");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("took_ms\":\\d+", "");
    }

    /** The server looks twice a second. */
    private static void await(SampleServer server, String told) {
        while (!server.get("/api/health").body().contains(told)) {
            Thread.onSpinWait();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
