package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** An article with the worst in each of its fields, in each way out. Not cleaned, as one of an older index may be. */
class StrangersTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORST =
            "\u0000\u0001\u001B[2J\u009B2J\u0085\u2028\u2029\u202E\u2066\uFFFE\uFFFF\u007F]]><script>alert(1)</script>&\"'\r\n=1+1";

    @TempDir
    static Path folder;

    private static SampleServer server;

    @BeforeAll
    static void serve() throws IOException {
        AnnotatedArticle good = SampleArticles.all().getFirst();
        Article article = good.article();
        List<String> paragraphs = new ArrayList<>(article.paragraphs());
        paragraphs.add("Drones" + WORST);
        server = SampleServer.over(
                folder,
                List.of(new AnnotatedArticle(
                        new Article(
                                new ArticleId("worst"),
                                "worst" + WORST,
                                article.origin(),
                                "Drones" + WORST,
                                "https://outlet.example/" + WORST,
                                "outlet" + WORST,
                                "en",
                                article.published(),
                                List.of("A" + WORST),
                                paragraphs,
                                article.removed()),
                        good.events())));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static HttpResponse<String> get(String address) {
        HttpResponse<String> answer = server.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body())
                .doesNotContainPattern("[\\p{Cc}&&[^\\t\\r\\n]]")
                .doesNotContainPattern("[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=drones",
                "/api/events?q=drones",
                "/api/articles/worst?q=drones",
                "/api/stats",
                "/api/facets/source",
                "/api/suggest?q=dro",
                "/api/export",
                "/api/export?view=events",
                "/api/export?format=geojson"
            })
    void jsonGivesItBackAsItIs(String address) throws IOException {
        for (String line : get(address).body().lines().toList()) {
            assertThat(JSON.readTree(line).toString()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void aFeedIsReadByAnyParserAndHasNoMarkup() throws Exception {
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        server.get("/api/feed?q=drones").body().getBytes(StandardCharsets.UTF_8)));

        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
                .startsWith("Drones")
                .contains("]]><script>alert(1)</script>&\"'");
    }

    @Test
    void aTableHasNoFormulaAndNothingThatSteers() {
        String table = get("/api/export?format=csv").body();

        assertThat(table).contains("<script>").doesNotContainPattern("(^|,|\")=1");
    }
}
