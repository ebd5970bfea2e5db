package kordon.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a server that runs what its page asks when somebody searches: a page of hits with marks and the counts of every
 * facet, then the time line. Safe for threads.
 */
final class Visits implements Clients.Asking, AutoCloseable {
    /** Hits on a page. */
    static final int SIZE = 20;

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Visits(URI server) {
        this.server = server;
    }

    @Override
    public void ask(Request request) throws IOException, InterruptedException {
        visit(request);
    }

    /** Asks all that, and returns the answer with the hits. */
    byte[] visit(Request request) throws IOException, InterruptedException {
        byte[] hits = get(request.address(SIZE));
        get("/api/histogram?" + request.criteriaParameters());
        return hits;
    }

    /** The body of an answer of status 200. */
    byte[] get(String address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve(address)).GET());
    }

    /** The body of an answer of status 2xx. */
    byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("status %d: %s"
                    .formatted(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
