package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import kordon.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a request to a cluster that answers, refuses, or is not there; the nodes are small servers here. */
class ClusterClientTest {
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private HttpServer node;
    private volatile int status = 200;
    private volatile String answer =
            "{\"count\":7,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}";

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            authorization.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        node.start();
    }

    @AfterEach
    void stop() {
        node.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + node.getAddress().getPort());
    }

    private static URI nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private static long count(ClusterSettings settings) throws IOException {
        try (ClusterClient client = ClusterClient.open(settings)) {
            return client.ask(nodes -> nodes.count(c -> c.index("kordon"))).count();
        }
    }

    private void refuses(int code, String type) {
        status = code;
        answer =
                "{\"error\":{\"root_cause\":[{\"type\":\"%s\",\"reason\":\"because [kordon]\"}],\"type\":\"%s\",\"reason\":\"because [kordon]\"},\"status\":%d}"
                        .formatted(type, type, code);
    }

    @Test
    void a_node_that_does_not_answer_is_passed_over() throws IOException {
        ClusterSettings two = ClusterSettings.of(List.of(nobody(), address()));
        try (ClusterClient client = ClusterClient.open(two)) {
            for (int i = 0; i < 4; i++) {
                assertThat(client.ask(nodes -> nodes.count(c -> c.index("kordon")))
                                .count())
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void where_no_node_answers_the_message_names_the_addresses() throws IOException {
        URI nobody = nobody();
        assertThatThrownBy(() -> count(ClusterSettings.of(List.of(nobody))))
                .isInstanceOf(ClusterFailure.Unreachable.class)
                .hasMessageContaining(nobody.toString())
                .hasMessageContaining("--url");
    }

    @Test
    void name_and_password_go_with_each_request() throws IOException {
        count(new ClusterSettings(
                List.of(address()), new ClusterSettings.Basic("reader", "пароль"), null, Duration.ofSeconds(30)));
        assertThat(authorization.get()).isEqualTo("Basic cmVhZGVyOtC/0LDRgNC+0LvRjA==");
    }

    @Test
    void a_token_goes_with_each_request() throws IOException {
        count(new ClusterSettings(List.of(address()), new ClusterSettings.Token("abc"), null, Duration.ofSeconds(30)));
        assertThat(authorization.get()).isEqualTo("Bearer abc");
    }

    @Test
    void who_may_not_enter_is_told_which_options_say_who_one_is() {
        refuses(401, "security_exception");
        assertThatThrownBy(() -> count(ClusterSettings.of(List.of(address()))))
                .isInstanceOf(ClusterFailure.Forbidden.class)
                .hasMessageContaining("--password-file");
    }

    @Test
    void a_missing_index_is_told_by_its_name() {
        refuses(404, "index_not_found_exception");
        assertThatThrownBy(() -> count(ClusterSettings.of(List.of(address()))))
                .isInstanceOf(ClusterFailure.NoIndex.class)
                .hasMessageContaining("because [kordon]")
                .hasMessageContaining("--name");
    }

    @Test
    void too_much_at_once_and_too_few_nodes_are_told_as_passing() {
        for (int code : List.of(429, 503)) {
            refuses(code, "cluster_block_exception");
            assertThatThrownBy(() -> count(ClusterSettings.of(List.of(address()))))
                    .isInstanceOf(ClusterFailure.Unavailable.class)
                    .hasMessageContaining("Try again");
        }
    }

    @Test
    void a_node_that_takes_too_long_is_not_waited_for() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        node.createContext("/kordon", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        assertThatThrownBy(() -> count(ClusterSettings.of(List.of(address())).patient(Duration.ofMillis(100))))
                .isInstanceOf(ClusterFailure.TimedOut.class);
        never.countDown();
    }

    @Test
    void a_node_that_speaks_no_tls_is_told_as_such() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The client has seen enough.
                }
            });
            URI secure = URI.create("https://127.0.0.1:" + plain.getLocalPort());
            assertThatThrownBy(() -> count(ClusterSettings.of(List.of(secure))))
                    .isInstanceOf(ClusterFailure.Untrusted.class)
                    .hasMessageContaining("--trust");
        }
    }

    @Test
    void a_file_of_no_certificates_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertThatThrownBy(() ->
                        ClusterClient.open(new ClusterSettings(List.of(address()), null, file, Duration.ofSeconds(30))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ca.pem");
    }

    @Test
    void an_address_must_be_one() {
        for (String wrong : List.of("kordon", "ftp://host", "http://host/path", "http://me:secret@host")) {
            assertThatThrownBy(() -> ClusterSettings.of(List.of(URI.create(wrong))))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("http://HOST:PORT")
                    .message()
                    .doesNotContain("secret");
        }
    }
}
