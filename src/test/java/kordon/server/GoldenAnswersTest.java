package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kordon.search.TestEngine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and the answers they must get, byte for byte but for the time taken: {@code NAME.request} holds one line
 * {@code METHOD address}, {@code NAME.json} the status, the media type and the body; one that is not JSON by its lines,
 * of metrics the names alone. After a wanted change of the API,
 * {@code -Dkordon.golden=write} writes the answers anew; the difference belongs in the review.
 */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class GoldenAnswersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/kordon/server/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static SampleServer server;

    @BeforeParameterizedClassInvocation
    static void serve(TestEngine engine) throws IOException {
        server = SampleServer.over(engine.in(folder), SampleArticles.all());
    }

    @AfterParameterizedClassInvocation
    static void stop() throws IOException {
        server.close();
    }

    static List<String> requests() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".request"))
                    .map(name -> name.substring(0, name.length() - ".request".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answers_as_written(String name) throws Exception {
        String[] request =
                Files.readString(GOLDEN.resolve(name + ".request")).strip().split(" ", 2);
        HttpResponse<String> response;
        try (HttpClient client = HttpClient.newHttpClient()) {
            response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + request[1]))
                            .method(request[0], HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.put("status", response.statusCode());
        answer.put("type", response.headers().firstValue("Content-Type").orElse(""));
        answer.set("body", body(response));
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";

        Path golden = GOLDEN.resolve(name + ".json");
        if ("write".equals(System.getProperty("kordon.golden"))) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static JsonNode body(HttpResponse<String> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/x-ndjson")) {
            ArrayNode lines = JSON.createArrayNode();
            for (String line : response.body().lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
        if (type.contains("json")) {
            return withoutTimes(JSON.readTree(response.body()));
        }
        ArrayNode lines = JSON.createArrayNode();
        text(type, response.body()).lines().forEach(lines::add);
        return lines;
    }

    private static String text(String type, String body) {
        if (type.startsWith("text/plain")) {
            return body.lines()
                    .filter(line -> line.matches("# \\w+ (kordon_index|process|system)_.*"))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        return body.replace("><", ">\n<")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "localhost")
                .replaceFirst("<updated>[^<]*", "<updated>(varies)");
    }

    private static JsonNode withoutTimes(JsonNode body) {
        if (body instanceof ObjectNode object) {
            for (String field : List.of("took_ms", "built")) {
                if (object.has(field)) {
                    object.put(field, "(varies)");
                }
            }
        }
        return body;
    }
}
