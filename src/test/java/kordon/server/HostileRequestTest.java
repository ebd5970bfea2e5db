package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no well-behaved client sends them, written byte by byte. */
class HostileRequestTest {

    @TempDir
    static Path folder;

    private static SampleServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = SampleServer.over(folder, SampleArticles.all());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String answerTo(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_address_that_cannot_be_decoded_is_refused_and_not_passed_over() throws IOException {
        assertThat(answerTo("/api/search?q=%zz"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"code\":\"invalid_value\"", "%25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/js/../../kordon/server/KordonServer.class",
                "/%2e%2e/kordon/server/KordonServer.class",
                "/..\\kordon\\server\\KordonServer.class",
                "/webjars/..%2f..%2fkordon/server/KordonServer.class",
                "//etc/passwd",
                "/%252e%252e/kordon/server/KordonServer.class",
                "/..%5ckordon%5cserver%5cKordonServer.class",
                "/%2e%2e%2fkordon/server/KordonServer.class",
                "/.%2e/kordon/server/KordonServer.class",
                "/..;/kordon/server/KordonServer.class",
                "/js/..;x=y/kordon/server/KordonServer.class",
                "/webjars/../../kordon/server/KordonServer.class",
                "/webjars/%2e%2e/%2e%2e/%2e%2e/kordon/server/KordonServer.class",
                "/kordon/server/KordonServer.class",
                "/META-INF/maven/kordon/kordon/pom.xml",
                "/jar:file:/kordon.jar!/kordon/server/KordonServer.class",
                "/file:///etc/passwd",
                "/js/main.js%00.html",
                "/js/main.js\0",
                "/%00",
                "/js/main.js/",
                "/js/main.js%2f..%2f..%2fkordon/server/KordonServer.class",
                "/web/index.html",
                "/js/",
                "/webjars/",
                "/CON",
                "/c:/windows/win.ini",
                "/\\\\host\\share"
            })
    void no_file_outside_the_page_is_served(String address) throws IOException {
        assertThat(answerTo(address))
                .matches("(?s)HTTP/1.1 40[04] .*")
                .doesNotContain("<project", "root:", "\u00CA\u00FE", "KordonServer\u0001");
    }

    @Test
    void a_method_that_is_not_for_an_address_is_told_which_are() throws IOException {
        assertThat(raw("PUT /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET", "\"code\":\"method_not_allowed\"");
    }

    @Test
    void an_id_that_none_could_have_is_not_found() throws IOException {
        assertThat(answerTo("/api/articles/" + "x".repeat(300))).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void markup_in_an_article_stays_text_in_the_answer() throws IOException {
        assertThat(answerTo("/api/articles/border-4"))
                .contains("Content-Type: application/json", "X-Content-Type-Options: nosniff")
                .contains("Ministers meet on <b>aid</b> & \\\"arms\\\"");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void headers_that_are_too_long_are_a_problem_like_any_other() throws IOException {
        assertThat(raw("GET /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                        + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json", "\"code\":\"headers_too_large\"");
        assertThat(raw("GET /api/search?q=" + "x".repeat(20_000)
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4(14|31) .*")
                .contains("application/problem+json", "\"code\":\"headers_too_large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /api/search HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n"
            })
    void what_is_no_http_is_a_problem_like_any_other(String request) throws IOException {
        assertThat(raw(request)).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "\"code\":\"");
    }

    @Test
    void without_a_token_nobody_writes() throws IOException {
        assertThat(raw("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: Bearer anything\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 403 ")
                .contains("\"code\":\"writing_off\"");
    }
}
