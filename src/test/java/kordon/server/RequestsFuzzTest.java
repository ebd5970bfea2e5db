package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kordon.cleaning.ArticleCleaner;
import kordon.engine.FolderEngine;
import kordon.extraction.EventExtractor;
import kordon.fuzz.Mutants;
import kordon.pipeline.ArticleIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, the server answers, and never that it failed. */
class RequestsFuzzTest {
    private static final int MUTANTS = 800;
    private static final int POSTED_MUTANTS = 60;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String TOKEN = "a-token-of-some-length";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> WORDS = List.of(
            "&",
            "?",
            "/",
            "//",
            "/../",
            "%2e%2e",
            "%2f",
            "%5c",
            "%00",
            "%0d%0aX: y",
            "%zz",
            "%C3",
            "%ED%A0%80",
            "+",
            "q=",
            "&lenient=true",
            "&match=any",
            "&region=RU-BEL",
            "&region=!RU-BEL",
            "&weapon=drone/shahed",
            "&side=russia",
            "&date=2024-05",
            "&date=2024-13",
            "&outcome=hit",
            "&confidence=high",
            "&language=uk",
            "&source=outlet.example",
            "&attack=none",
            "&attack=reported",
            "&from=2024-02-30",
            "&to=-999999999-01-01",
            "&from=%2B999999999-12-31",
            "&published_from=0000-01-01",
            "&published_to=9999-12-31",
            "&sort=casualties",
            "&recency=off",
            "&explain=true",
            "&page=2147483647",
            "&size=0",
            "&size=100",
            "&cursor=",
            "&format=csv",
            "&format=geojson",
            "&view=events",
            "&interval=day",
            "&interval=week",
            "&of=articles",
            "&days=chosen",
            "&prefix=",
            "&after=",
            "/similar",
            "\r\nIf-None-Match: W/\"1\"",
            "\r\nAccept-Encoding: gzip;q=0",
            "\r\nRange: bytes=0-1",
            "\r\nExpect: 100-continue",
            "\r\nTransfer-Encoding: chunked",
            "\r\nHost: a b",
            "\r\nContent-Length: -1");

    @TempDir
    static Path folder;

    private static SampleServer server;

    @BeforeAll
    static void serve() throws IOException {
        // Code that Jazzer rewrote takes a minute to read the rules, for which the first request would wait.
        ArticleCleaner.standard();
        EventExtractor.standard();
        server = SampleServer.over(
                folder,
                SampleArticles.all(),
                ServerSettings.local(0)
                        .withOrigins(List.of("https://news.example"))
                        .withWriting(new Writing(Token.of(TOKEN), new ArticleIntake(new FolderEngine(folder)))));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static Stream<String> samples() {
        String criteria = "q=drone&match=any&region=RU-BEL&weapon=drone&side=ukraine&date=2023-08&outcome=intercepted"
                + "&confidence=high&language=en&source=outlet.example&attack=reported&from=2023-01-01&to=2024-12-31"
                + "&published_from=2023-01-01&published_to=2024-12-31";
        return Stream.of(
                "GET /api/search?" + criteria + "&sort=newest&recency=off&explain=true&page=1&size=10",
                "GET /api/search?view=events&q=%D0%B4%D1%80%D0%BE%D0%BD&lenient=true&cursor=abc",
                "GET /api/events?" + criteria + "&sort=casualties&size=5",
                "GET /api/facets/region?" + criteria + "&prefix=be&size=10&after=RU-BEL",
                "GET /api/facets/weapon?prefix=dr",
                "GET /api/histogram?" + criteria + "&of=events&interval=month&days=chosen",
                "GET /api/histogram?of=articles&interval=day&from=2024-01-01&to=2024-02-01",
                "GET /api/map?" + criteria,
                "GET /api/export?" + criteria + "&format=csv&view=events",
                "GET /api/export?format=geojson",
                "GET /api/feed?" + criteria + "&size=10",
                "GET /api/articles/border-1?q=drone",
                "GET /api/articles/border-2/similar?size=3",
                "GET /api/suggest?q=belg&size=8",
                "GET /api/regions",
                "GET /api/stats",
                "GET /api/openapi.json",
                "GET /api/health",
                "HEAD /api/search?q=drone",
                "OPTIONS /api/search\r\nOrigin: https://news.example\r\nAccess-Control-Request-Method: GET",
                "GET /js/main.js\r\nAccept-Encoding: gzip",
                "GET /?q=drone&article=border-1",
                "DELETE /api/articles/no-such-article");
    }

    static Stream<String> posted() {
        return Stream.of("""
                POST /api/articles\r
                Content-Type: application/json

                {"id":"posted","title":"Two drones","published":"2024-05-17","language":"en","authors":["A"],
                "text":"Two drones were brought down over Belgorod on Friday, the governor said."}
                """, """
                POST /api/articles\r
                Content-Type: application/x-ndjson

                {"id":"posted-1","text":"Two drones were brought down over Kursk on Friday, the governor said."}
                {"id":"posted-2","html":"<p>Missiles hit Odesa on Friday. One person was killed, the mayor said.</p>"}
                """);
    }

    @MethodSource({"samples", "posted"})
    @FuzzTest
    void everyRequestIsAnswered(@NotNull String request) {
        BugDetectors.allowNetworkConnections((host, port) -> port == server.port());
        hold(request);
    }

    @Test
    @Timeout(240)
    void spoiledRequestsAreAnswered() {
        Mutants.of(samples().toList(), WORDS).eachText(MUTANTS, RequestsFuzzTest::hold);
    }

    @Test
    @Timeout(240)
    void spoiledArticlesAreAnswered() {
        Mutants.of(posted().toList(), List.of("{", "}", "[", "]", "\"text\":", "\"id\":", "null", "1e999", "\\ud800"))
                .eachText(POSTED_MUTANTS, RequestsFuzzTest::hold);
    }

    private static void hold(String request) {
        String answer = answerTo(request);
        String status = answer.lines().findFirst().orElse("");
        assertThat(status).matches("HTTP/1.1 ([23]\\d\\d|4\\d\\d).*");
        assertThat(answer).doesNotContainPattern("\\bat (kordon|java|org|io)\\.[\\w.]+\\(");
        String[] headAndBody = answer.split("\r\n\r\n", 2);
        if (headAndBody[0].contains("Transfer-Encoding: chunked") && !request.startsWith("HEAD")) {
            assertThat(headAndBody[1]).as("an answer that does not break off").endsWith("0\r\n\r\n");
        }
        boolean problem = status.startsWith("HTTP/1.1 4");
        if (problem && headAndBody.length == 2 && !headAndBody[1].isEmpty()) {
            assertThat(headAndBody[0]).contains("Content-Type: application/problem+json");
            assertThat(read(headAndBody[1]).path("code").asText()).isNotEmpty().isNotEqualTo("internal");
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line as it is, then what is needed to be let in, then what else stands there. */
    private static String answerTo(String request) {
        String[] headAndBody = request.split("\n\n", 2);
        String[] lineAndMore = headAndBody[0].split("\r\n", 2);
        byte[] body = headAndBody.length == 2 ? headAndBody[1].getBytes(StandardCharsets.UTF_8) : new byte[0];
        StringBuilder head = new StringBuilder(lineAndMore[0].replaceAll("[\r\n]", " "))
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ")
                .append(TOKEN)
                .append("\r\n");
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        if (lineAndMore.length == 2) {
            head.append(lineAndMore[1].strip()).append("\r\n");
        }
        head.append("\r\n");
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(body);
            socket.getOutputStream().write(out.toByteArray());
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
