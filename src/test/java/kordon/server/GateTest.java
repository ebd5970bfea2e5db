package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kordon.engine.FolderEngine;
import kordon.event.AnnotatedArticle;
import kordon.pipeline.ArticleIntake;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and how often. */
class GateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READER = "a-token-for-readers";
    private static final String WRITER = "a-token-for-writers";

    @TempDir
    Path folder;

    @Test
    void anAddressThatAsksTooOftenIsToldToWait() throws IOException {
        try (SampleServer server = server(ServerSettings.local(0).withLimits(Limits.LOCAL.withPerSecond(5)))) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(server.get("/api/health"));
            }
            assertThat(answers.getFirst().statusCode()).isEqualTo(200);
            HttpResponse<String> refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(JSON.readTree(refused.body()).path("code").asText()).isEqualTo("too_many_requests");
        }
    }

    @Test
    void aServerForThisMachineAloneAnswersAsOftenAsItIsAsked() throws IOException {
        try (SampleServer server = server(ServerSettings.local(0))) {
            for (int i = 0; i < 300; i++) {
                assertThat(server.get("/api/health").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void whoWaitsTooLongForATurnIsSentAway() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
        Handler.Wrapper gate = Gate.of(Limits.LOCAL.withAtOnce(1), Duration.ofMillis(100), 0);
        gate.getTail().setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                begun.countDown();
                over.await();
                callback.succeeded();
                return true;
            }
        });
        jetty.setHandler(gate);
        jetty.setErrorHandler(new UnreadableRequests());
        jetty.start();
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpRequest request = HttpRequest.newBuilder(jetty.getURI()).build();
            CompletableFuture<HttpResponse<String>> first =
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            begun.await();

            assertIsBusy(client.send(request, HttpResponse.BodyHandlers.ofString()));
            over.countDown();
            assertThat(first.get().statusCode()).isEqualTo(200);
        } finally {
            over.countDown();
            client.shutdownNow();
            jetty.stop();
        }
    }

    @Test
    @Timeout(30)
    void whoTricklesARequestInHoldsNoPlace() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
        // Nobody sends as fast as this, so that nobody has to be slow for long.
        Handler.Wrapper gate = Gate.of(Limits.LOCAL, Duration.ofSeconds(10), Long.MAX_VALUE);
        gate.getTail().setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                begun.countDown();
                try (InputStream body = Content.Source.asInputStream(request)) {
                    body.readAllBytes();
                    end.complete(new AssertionError("all of it was read"));
                } catch (IOException e) {
                    end.complete(e);
                }
                callback.succeeded();
                return true;
            }
        });
        jetty.setHandler(gate);
        jetty.start();
        try (Socket client = new Socket("127.0.0.1", jetty.getURI().getPort())) {
            OutputStream request = client.getOutputStream();
            request.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            begun.await();
            request.write('x');
            assertThat(end.get()).hasStackTraceContaining("rate is too low");
        } finally {
            jetty.stop();
        }
    }

    private static void assertIsBusy(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("busy");
    }

    @Test
    void exportsAreWrittenAFewAtATime() throws IOException {
        List<AnnotatedArticle> many = SampleArticles.copied(SampleArticles.all().getFirst(), 500);
        try (SampleServer server = SampleServer.over(
                        folder, many, ServerSettings.local(0).withLimits(Limits.LOCAL.withExports(1, 10)));
                Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.getOutputStream()
                    .write("GET /api/export HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> other = server.get("/api/export?q=no-such-word");
            for (int i = 0; i < 1000 && other.statusCode() == 200; i++) {
                other = server.get("/api/export?q=no-such-word");
            }

            assertIsBusy(other);
            assertThat(server.get("/api/search").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void readingCanNeedAToken() throws IOException {
        ServerSettings settings = ServerSettings.local(0)
                .withReading(Token.of(READER))
                .withWriting(new Writing(Token.of(WRITER), new ArticleIntake(new FolderEngine(folder))));
        try (SampleServer server = server(settings)) {
            for (String path : List.of("/api/search", "/", "/api/nothing", "/api/metrics")) {
                HttpResponse<String> refused = server.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                        .startsWith("Basic realm=");
                assertThat(refused.body()).contains("\"code\":\"unauthorized\"").doesNotContain(READER);
            }
            assertThat(as(server, "Bearer " + READER)).isEqualTo(200);
            assertThat(as(server, "Bearer " + WRITER)).isEqualTo(200);
            assertThat(as(server, basic("anybody:" + READER))).isEqualTo(200);
            assertThat(as(server, basic("anybody:" + READER + "x"))).isEqualTo(401);
            assertThat(as(server, basic("no colon"))).isEqualTo(401);
            assertThat(as(server, "Basic ???")).isEqualTo(401);
            assertThat(as(server, "Bearer")).isEqualTo(401);
            assertThat(server.get("/api/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoMayReadMayNotWrite() throws IOException {
        ServerSettings settings = ServerSettings.local(0)
                .withReading(Token.of(READER))
                .withWriting(new Writing(Token.of(WRITER), new ArticleIntake(new FolderEngine(folder))));
        try (SampleServer server = server(settings)) {
            HttpResponse<String> refused = server.send(HttpRequest.newBuilder(server.at("/api/articles"))
                    .headers("Authorization", "Bearer " + READER, "Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    private SampleServer server(ServerSettings settings) throws IOException {
        return SampleServer.over(folder, SampleArticles.all(), settings);
    }

    private static int as(SampleServer server, String authorization) {
        return server.send(HttpRequest.newBuilder(server.at("/api/search"))
                        .header("Authorization", authorization)
                        .build())
                .statusCode();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
