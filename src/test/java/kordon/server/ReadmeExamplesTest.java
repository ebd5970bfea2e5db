package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kordon.engine.FolderEngine;
import kordon.pipeline.ArticleIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code curl} line of the README is answered, in the order in which they stand there. */
class ReadmeExamplesTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String POSTED = """
            {"id": "some-id", "title": "Quiet night in Sumy", "text": "No attack was reported in Sumy on Friday night, the governor said. People slept."}
            """;

    @TempDir
    Path folder;

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toList();
    }

    private static HttpRequest request(SampleServer server, String line) {
        List<String> words = words(line);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.at(words.getLast().substring("http://localhost:7070".length())));
        String method = "GET";
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        for (int i = 1; i < words.size() - 1; i += 2) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "-X" -> method = value;
                case "-H" -> {
                    Matcher header = Pattern.compile("(.*?): (.*)").matcher(value);
                    assertThat(header.matches()).isTrue();
                    request.header(header.group(1), header.group(2));
                }
                case "--data-binary" -> body = HttpRequest.BodyPublishers.ofString(POSTED);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return request.method(method, body).build();
    }

    @Test
    void every_example_is_answered() throws IOException {
        List<String> examples;
        try (Stream<String> lines = Files.lines(Path.of("README.md"))) {
            examples = lines.filter(line -> line.startsWith("curl ")).toList();
        }
        assertThat(examples).hasSizeGreaterThan(5);
        ServerSettings settings = ServerSettings.local(0)
                .withWriting(
                        new Writing(Token.of("a-token-of-some-length"), new ArticleIntake(new FolderEngine(folder))));
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all(), settings)) {
            for (String example : examples) {
                assertThat(server.send(request(server, example)).statusCode())
                        .as(example)
                        .isEqualTo(200);
            }
        }
    }
}
