package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what names a server of this machine alone may be asked. */
class OwnNamesTest {
    @TempDir
    private Path folder;

    /** The client of the JDK names the host by itself, so this one speaks for itself. */
    private static String ask(SampleServer server, String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:7070", "LOCALHOST", "kordon.localhost:1", "127.0.0.1:80", "[::1]:80"})
    void its_own_are_answered(String host) throws IOException {
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all())) {
            assertThat(ask(server, "/api/search?q=drone", host)).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:7070", "localhost.evil.example", "127.0.0.1.evil.example"})
    void those_of_others_are_not(String host) throws IOException {
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all())) {
            assertThat(ask(server, "/api/search?q=drone", host))
                    .startsWith("HTTP/1.1 421")
                    .contains("\"code\":\"wrong_host\"", "--public-url")
                    .doesNotContain("hits");
            assertThat(ask(server, "/", host)).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void the_address_of_a_proxy_is_one_and_leads_back_to_it() throws IOException {
        ServerSettings settings = ServerSettings.local(0).withPublicAddress("https://news.example");
        try (SampleServer server = SampleServer.over(folder, SampleArticles.all(), settings)) {
            assertThat(ask(server, "/api/feed?q=drone", "news.example"))
                    .startsWith("HTTP/1.1 200")
                    .contains("https://news.example/api/feed?q=drone")
                    .doesNotContain("http://news.example");
        }
    }
}
