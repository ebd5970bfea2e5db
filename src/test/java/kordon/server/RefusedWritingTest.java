package kordon.server;

import static kordon.server.PostingServer.TEXT;
import static kordon.server.PostingServer.TOKEN;
import static kordon.server.PostingServer.assertProblem;
import static kordon.server.PostingServer.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kordon.engine.Engine;
import kordon.engine.FolderEngine;
import kordon.index.ArticleWriter;
import kordon.index.IndexManifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any engine hears of it, or while another one has the folder. */
class RefusedWritingTest {
    @TempDir
    Path folder;

    private Engine place;
    private PostingServer posting;
    private SampleServer server;

    @BeforeEach
    void serve() throws IOException {
        place = new FolderEngine(folder);
        posting = PostingServer.over(place);
        server = posting.server();
    }

    @AfterEach
    void stop() throws IOException {
        posting.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', unauthorized",
        "Bearer, unauthorized",
        "Bearer wrong, unauthorized",
        "Bearer a-token-of-some-length-and-more, unauthorized",
        "Basic a-token-of-some-length, unauthorized",
        "a-token-of-some-length, unauthorized"
    })
    void without_the_token_nothing_is_written(String authorization, String code) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at("/api/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(record("a", TEXT)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = server.send(request.build());
        assertProblem(answer, 401, code);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"kordon\"");
        assertThat(posting.total("")).isEqualTo(4);
        assertProblem(
                server.send(HttpRequest.newBuilder(server.at("/api/articles/border-1"))
                        .DELETE()
                        .build()),
                401,
                "unauthorized");
    }

    @Test
    void a_token_in_the_address_admits_nobody() {
        assertProblem(
                server.send(HttpRequest.newBuilder(server.at("/api/articles?token=" + TOKEN))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(record("a", TEXT)))
                        .build()),
                401,
                "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "{", "no json", "[1, 2, 3]", "\"text\"", "{\"id\": \"c\"}", "\u0000"})
    void what_holds_no_record_is_refused_and_makes_no_commit(String body) throws IOException {
        posting.post("application/json", record("first", TEXT));
        String before = server.get("/api/health").body();
        assertProblem(posting.post("application/json", body), 400, "invalid_body");
        assertThat(server.get("/api/health").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=windows-1251"
            })
    void another_kind_of_body_is_refused(String type) {
        assertProblem(posting.post(type, record("a", TEXT)), 415, "unsupported_media_type");
    }

    @Test
    void too_large_a_body_is_refused() {
        assertProblem(posting.post("application/json", record("a", "x".repeat(17 << 20))), 413, "too_large");
    }

    @Test
    void a_parameter_is_refused_by_name() {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/api/articles?lang=en"))
                .headers("Authorization", "Bearer " + TOKEN, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(record("a", TEXT)))
                .build());
        assertProblem(answer, 400, "unknown_parameter");
        assertThat(answer.body()).contains("\"parameter\":\"lang\"");
    }

    /** Of a folder; several may write to a cluster at once. */
    @Test
    void while_another_process_writes_the_client_is_asked_to_come_again() throws IOException {
        try (ArticleWriter other = place.writer(IndexManifest.Collection.OWN, "other")) {
            HttpResponse<String> answer = posting.post("application/json", record("a", TEXT));
            assertProblem(answer, 503, "index_locked");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertProblem(posting.delete("border-1"), 503, "index_locked");
            assertThat(other.isMerged()).isFalse();
        }
        assertThat(posting.post("application/json", record("a", TEXT)).statusCode())
                .isEqualTo(200);
    }
}
