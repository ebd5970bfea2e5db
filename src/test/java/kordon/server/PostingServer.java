package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kordon.engine.Engine;
import kordon.pipeline.ArticleIntake;

/** A server over the {@link SampleArticles} that takes articles from who has its token, and one who has it. */
record PostingServer(SampleServer server) implements AutoCloseable {
    static final String TOKEN = "a-token-of-some-length";
    static final String TEXT =
            "Russian air defence brought down three Ukrainian drones over the Belgorod region on Tuesday night, the"
                    + " Defence Ministry said. Nobody was hurt, the governor wrote.";

    private static final ObjectMapper JSON = new ObjectMapper();

    static PostingServer over(Engine engine) throws IOException {
        return new PostingServer(SampleServer.over(
                engine,
                SampleArticles.all(),
                ServerSettings.local(0).withWriting(new Writing(Token.of(TOKEN), new ArticleIntake(engine)))));
    }

    /** An article as it is posted. */
    static String record(String id, String text) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("title", "Drones over Belgorod " + id)
                .put("published", "2024-07-03")
                .put("url", "https://posted.example/" + id)
                .put("text", text)
                .toString();
    }

    HttpResponse<String> post(String type, String body) {
        return server.send(HttpRequest.newBuilder(server.at("/api/articles"))
                .headers("Authorization", "Bearer " + TOKEN, "Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> delete(String id) {
        return server.send(HttpRequest.newBuilder(server.at("/api/articles/" + id))
                .header("Authorization", "Bearer " + TOKEN)
                .DELETE()
                .build());
    }

    /** How many articles a search finds. */
    long total(String query) throws IOException {
        return JSON.readTree(server.get("/api/search?" + query).body())
                .path("total")
                .asLong();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
