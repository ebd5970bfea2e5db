package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.index.IndexFailure;
import kordon.index.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of writes that a cluster has no room for, or refuses; the cluster is a small server here. */
class BulkTest {
    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

    /** How often each document was sent. */
    private final Map<String, Integer> sent = new HashMap<>();

    private HttpServer server;

    /** The status of a document's write, by its id and the number of the try. */
    private volatile ToIntBiFunction<String, Integer> status = (id, number) -> 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = answer(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private synchronized String answer(String body) {
        List<String> items = new ArrayList<>();
        Matcher ids = ID.matcher(body);
        while (ids.find()) {
            int code = status.applyAsInt(ids.group(1), sent.merge(ids.group(1), 1, Integer::sum));
            items.add(
                    code == 200
                            ? "{\"index\":{\"status\":200}}"
                            : "{\"index\":{\"status\":%d,\"error\":{\"type\":\"some_exception\",\"reason\":\"because\"}}}"
                                    .formatted(code));
        }
        return "{\"errors\":%s,\"items\":[%s]}"
                .formatted(items.stream().anyMatch(item -> item.contains("error")), String.join(",", items));
    }

    private ClusterClient client(Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return ClusterClient.open(ClusterSettings.of(List.of(address)).patient(patience));
    }

    private static BulkWrite write(String id) throws IOException {
        return BulkWrite.index(
                id,
                "{}".getBytes(StandardCharsets.UTF_8),
                new Refusal(Origin.of(id + ".txt"), new ArticleId(id), 2, ""));
    }

    @Test
    void whatThereIsNoRoomForIsSentAgainAloneAndOneThatIsRefusedIsTold() throws IOException {
        status = (id, number) -> switch (id) {
            case "busy" -> number < 3 ? 429 : 200;
            case "failing" -> number < 2 ? 503 : 200;
            case "lost" -> number < 2 ? 500 : 200;
            case "wrong" -> 400;
            default -> 200;
        };
        List<Refusal> refused = new ArrayList<>();
        try (ClusterClient client = client(Duration.ofSeconds(30))) {
            Bulk bulk = new Bulk(client, "kordon", true);
            for (String id : List.of("a", "busy", "failing", "wrong", "lost", "b")) {
                bulk.add(write(id));
            }
            bulk.drain();
            bulk.refused(refused::add);
        }
        assertThat(sent).isEqualTo(Map.of("a", 1, "b", 1, "busy", 3, "failing", 2, "lost", 2, "wrong", 1));
        assertThat(refused).containsExactly(new Refusal(Origin.of("wrong.txt"), new ArticleId("wrong"), 2, "because"));
    }

    @Test
    void whatTheClusterNeverTakesIsToldWhereItTakesOthers() throws IOException {
        status = (id, number) -> id.equals("busy") ? 429 : 200;
        List<Refusal> refused = new ArrayList<>();
        try (ClusterClient client = client(Duration.ofMillis(400))) {
            Bulk bulk = new Bulk(client, "kordon", true);
            bulk.add(write("a"));
            bulk.add(write("busy"));
            bulk.drain();
            bulk.refused(refused::add);
        }
        assertThat(refused).extracting(Refusal::why).containsExactly("because");
    }

    @Test
    void aClusterThatTakesNothingEndsTheRun() throws IOException {
        status = (id, number) -> 503;
        try (ClusterClient client = client(Duration.ofMillis(400))) {
            Bulk bulk = new Bulk(client, "kordon", true);
            bulk.add(write("a"));
            assertThatThrownBy(bulk::drain)
                    .isInstanceOf(IndexFailure.Unwritable.class)
                    .hasMessageContaining("because")
                    .hasMessageContaining("_cluster/health");
        }
    }

    @Test
    void twoVersionsOfOneDocumentAreNeverUnderWayAtOnce() throws IOException {
        status = (id, number) -> number == 1 ? 429 : 200;
        try (ClusterClient client = client(Duration.ofSeconds(30))) {
            Bulk bulk = new Bulk(client, "kordon", true);
            bulk.add(write("same"));
            bulk.add(write("same"));
            assertThat(sent).as("the first is through before the second starts").containsEntry("same", 2);
            bulk.drain();
        }
        assertThat(sent).containsEntry("same", 3);
    }
}
