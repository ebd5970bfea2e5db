package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleIndex;
import kordon.index.ArticleSelection;
import kordon.index.IndexCheck;
import kordon.index.IndexFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that write an index are killed at random moments: what was there before or acknowledged since is there after,
 * the index is sound, and the same command run again does the rest.
 */
class KillTest {
    private static final String TOKEN = "a-token-for-the-tests";
    private static final int ARTICLES = 400;

    /** Everything that the tests index. */
    private static final ArticleSelection ALL =
            new ArticleSelection(List.of(), List.of(), List.of("north.example", "south.example"));

    private final Random random = new Random(17);

    @TempDir
    Path folder;

    @Test
    void indexing() throws Exception {
        Path heap = heap(ARTICLES);
        Path undisturbed = folder.resolve("undisturbed");
        long whole = milliseconds(() -> complete("index", heap.toString(), "--index", undisturbed.toString()));
        Path index = folder.resolve("index");
        int before = 0;
        for (int kill = 0; kill < 10; kill++) {
            killed(whole, "index", heap.toString(), "--index", index.toString());
            int now = articles(index);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        complete("index", heap.toString(), "--index", index.toString());
        assertThat(contents(index)).isEqualTo(contents(undisturbed));
    }

    @Test
    void reindexing() throws Exception {
        Path index = folder.resolve("index");
        complete("index", heap(ARTICLES).toString(), "--index", index.toString());
        Map<ArticleId, AnnotatedArticle> before = contents(index);
        long whole = milliseconds(() -> complete("reindex", "--index", index.toString()));
        for (int kill = 0; kill < 6; kill++) {
            killed(whole, "reindex", "--index", index.toString());
            assertThat(contents(index)).isEqualTo(before);
        }
        complete("reindex", "--index", index.toString());
        assertThat(contents(index)).isEqualTo(before);
    }

    @Test
    void removing() throws Exception {
        Path prepared = folder.resolve("prepared");
        complete("index", heap(ARTICLES).toString(), "--index", prepared.toString());
        Path index = copy(prepared, "removed");
        long whole = milliseconds(() -> complete("remove", "--source", "south.example", "--index", index.toString()));
        int left = articles(index);
        for (int kill = 0; kill < 6; kill++) {
            Path killed = copy(prepared, "killed" + kill);
            killed(whole, "remove", "--source", "south.example", "--index", killed.toString());
            assertThat(articles(killed)).isIn(left, ARTICLES);
        }
    }

    @Test
    void posting() throws Exception {
        Path index = folder.resolve("index");
        complete("index", heap(1).toString(), "--index", index.toString());
        TreeSet<String> acknowledged = new TreeSet<>();
        for (int kill = 0; kill < 6; kill++) {
            acknowledged.addAll(acknowledgedBeforeTheKill(index, kill));
            TreeSet<String> found = new TreeSet<>();
            contents(index).keySet().forEach(id -> found.add(id.value()));
            assertThat(found).containsAll(acknowledged);
        }
        assertThat(acknowledged).isNotEmpty();
    }

    /** Posts one article after the other to a server until it is gone. */
    private List<String> acknowledgedBeforeTheKill(Path index, int round) throws Exception {
        Process server = start("serve", "--port", "0", "--index", index.toString());
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                HttpClient client = HttpClient.newHttpClient()) {
            String line = said.readLine();
            String address = line.replaceAll(".*(http://\\S+) .*", "$1");
            int calm = random.nextInt(4);
            int moment = random.nextInt(150);
            for (int i = 0; server.isAlive(); i++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/articles"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(record(1000 * (round + 1) + i)))
                        .build();
                if (i == calm) {
                    CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS)
                            .execute(server::destroyForcibly);
                }
                HttpResponse<String> answer;
                try {
                    answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                } catch (IOException e) {
                    break;
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                acknowledged.add("id-" + (1000 * (round + 1) + i));
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    /** Runs a command and kills it somewhere on its way, most often while it writes. */
    private void killed(long whole, String... command) throws Exception {
        Process process = start(command);
        long moment = whole / 3 + random.nextLong(whole);
        if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        process.waitFor();
    }

    private void complete(String... command) throws Exception {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Process start(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "kordon.cli.Kordon"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line);
        // What the JVM warns of would stand before the server's line.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("KORDON_TOKEN", TOKEN);
        return builder.start();
    }

    private interface Run {
        void run() throws Exception;
    }

    private static long milliseconds(Run run) throws Exception {
        long start = System.nanoTime();
        run.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** How many articles a sound index holds; 0 where nothing was ever committed. */
    private static int articles(Path index) throws IOException {
        try {
            IndexCheck.Report report = new IndexCheck(index).run();
            assertThat(report.faults()).isEmpty();
            return (int) report.articles();
        } catch (IndexFailure.NoFolder | IndexFailure.NoIndex e) {
            return 0;
        }
    }

    private static Map<ArticleId, AnnotatedArticle> contents(Path index) throws IOException {
        assertThat(new IndexCheck(index).run().faults()).isEmpty();
        Map<ArticleId, AnnotatedArticle> contents =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        try (ArticleIndex open = ArticleIndex.open(index)) {
            open.read(snapshot -> {
                for (ArticleId id : snapshot.select(ALL)) {
                    snapshot.article(id).ifPresent(article -> contents.put(id, article));
                }
                return null;
            });
        }
        return contents;
    }

    private Path heap(int articles) throws IOException {
        List<String> records =
                IntStream.range(0, articles).mapToObj(KillTest::record).toList();
        return Files.write(folder.resolve("heap.jsonl"), records);
    }

    private Path copy(Path index, String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name).resolve("articles"));
        try (Stream<Path> files = Files.list(index.resolve("articles"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to.getParent();
    }

    private static String record(int number) {
        Random words = new Random(number);
        StringBuilder text = new StringBuilder(
                "Ukrainian drones hit a depot near the town of Shebekino in the Belgorod region on %d May 2024, injuring %d people, the governor said."
                        .formatted(1 + number % 28, 2 + number));
        for (int i = 0; i < 20; i++) {
            text.append(" Witness %d told of %d windows and %d doors that were broken at number %d."
                    .formatted(
                            words.nextInt(10_000),
                            words.nextInt(10_000),
                            words.nextInt(10_000),
                            words.nextInt(10_000)));
        }
        return """
                {"id":"id-%d","source":"%s.example","title":"Report %d","published":"2024-06-01","text":"%s"}""".formatted(number, number % 2 == 0 ? "north" : "south", number, text);
    }
}
