package kordon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kordon.article.RawPage;

/**
 * Writes to a server without rest: posts batches, posts some of them again, deletes the oldest, so that the index keeps its
 * size; and looks whether what was acknowledged is so. By one thread.
 */
final class SoakWriter {
    private static final int BATCH = 10;
    private static final int LIVING_BATCHES = 5;
    private static final int AGAIN_EVERY = 5;
    private static final int LOOKS = 3;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;
    private final GeneratedPages pages;
    private final Random random = new Random(3);
    private final Set<String> titles = new HashSet<>();
    private final Deque<List<Heap.Line>> living = new ArrayDeque<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long next;
    private long posted;

    /** @param pages what to post; copies among them are passed over, since they have no place of their own */
    SoakWriter(URI server, String token, GeneratedPages pages) {
        this.server = server;
        this.token = token;
        this.pages = pages;
    }

    /** Writes until a moment, as {@link System#nanoTime} tells it. */
    void run(long end) throws InterruptedException {
        for (int round = 1; System.nanoTime() < end; round++) {
            try {
                List<Heap.Line> batch = round % AGAIN_EVERY == 0 ? living.peekFirst() : fresh();
                post(batch);
                if (round % AGAIN_EVERY != 0) {
                    living.addLast(batch);
                }
                if (living.size() > LIVING_BATCHES) {
                    for (Heap.Line line : living.removeFirst()) {
                        delete(line.id());
                    }
                }
                for (int i = 0; i < LOOKS; i++) {
                    List<Heap.Line> some = List.copyOf(living).get(random.nextInt(living.size()));
                    look(some.get(random.nextInt(some.size())).id(), true);
                }
                if (!removed.isEmpty()) {
                    look(removed.get(random.nextInt(removed.size())), false);
                }
            } catch (IOException e) {
                faults.add("writing: " + e);
            }
        }
    }

    private List<Heap.Line> fresh() {
        List<Heap.Line> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            RawPage page = pages.text(next++);
            if (titles.add(page.metadata().title())) {
                Heap.Line line = Heap.line(page);
                batch.add(new Heap.Line(
                        "soak-" + next, line.url(), line.title(), line.published(), line.source(), line.text()));
            }
        }
        return batch;
    }

    private void post(List<Heap.Line> batch) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Heap.Line line : batch) {
            body.writeBytes(json.writeValueAsBytes(line));
            body.write('\n');
        }
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(server.resolve("/api/articles"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        JsonNode told = json.readTree(answer.body());
        if (answer.statusCode() != 200 || told.path("indexed").asInt() != batch.size()) {
            throw new IOException("POST was answered by %d: %s".formatted(answer.statusCode(), told));
        }
        posted += batch.size();
    }

    private void delete(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(server.resolve("/api/articles/" + id)).DELETE());
        if (answer.statusCode() != 200) {
            throw new IOException("DELETE of %s was answered by %d".formatted(id, answer.statusCode()));
        }
        removed.add(id);
    }

    /** Looks whether an article is there, or is not. */
    private void look(String id, boolean expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(server.resolve("/api/articles/" + id)).GET());
        if (answer.statusCode() != (expected ? 200 : 404)) {
            faults.add("%s was %s and is answered by %d"
                    .formatted(id, expected ? "taken in" : "taken out", answer.statusCode()));
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Authorization", "Bearer " + token)
                        .timeout(Visits.PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Articles that the server took in, those that it took in again included. */
    long posted() {
        return posted;
    }

    /** Ids that must be found. */
    List<String> living() {
        return living.stream().flatMap(List::stream).map(Heap.Line::id).toList();
    }

    /** Ids that must not. */
    List<String> removed() {
        return List.copyOf(removed);
    }

    /** What went wrong, in words. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
