package kordon.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.index.IndexManifest.Collection;
import kordon.index.RandomArticles;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster keeps the very terms, at the very positions, that Kordon's own analysis makes. */
class SameWordsTest {
    private static final int TEXTS = 120;
    private static final String[] PIECES = {
        "The drones struck",
        "of",
        "the",
        "Дрони вдарили по",
        "і",
        "в",
        "Удары беспилотников",
        "не",
        "Straße",
        "naïve",
        "O'Brien's",
        "м’ята",
        "п'ять",
        "ґанок",
        "ё",
        "по\u00adділ",
        "a|b",
        "=x",
        "|",
        "||",
        "\t",
        "\u2028",
        "\u00a0",
        "\u3000",
        "3.14",
        "1,000",
        "x_y",
        "_",
        "日本語",
        "กรุงเทพ",
        "👩\u200d🚀",
        "🇺🇦",
        "e\u0301",
        "\ud83d",
        "\udc00x",
        "\u0000",
        "\u200f",
        "word".repeat(80),
        "кордон".repeat(60),
        "UA-63",
        "C-300",
        "Shahed-136/131",
        "http://x.example/a?b=c|d",
        "\n\n",
        "Харкові",
        "Харкова"
    };

    private final ObjectMapper json = new ObjectMapper();

    static Stream<String> fields() {
        return Stream.concat(
                Stream.of(TextLanguage.values()).map(TextLanguage::bodyField), Stream.of(Schema.AUTHOR, Schema.PLACE));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noTermHasWhiteSpaceOrABar(String field) throws IOException {
        for (String text : texts(field.hashCode(), 400)) {
            for (String term : terms(field, List.of(text)).values().stream()
                    .flatMap(List::stream)
                    .toList()) {
                assertThat(term.chars().noneMatch(c -> Character.isWhitespace(c) || c == TokenText.BAR))
                        .as(term)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    @EnabledIf("kordon.opensearch.TestCluster#isThere")
    void theClusterReadsTheSameTermsAtTheSamePositions(String field) throws Exception {
        String index = TestCluster.newName();
        send("PUT", "/" + index, IndexMapping.of(Collection.OWN, 1, 0));
        try {
            String analyzer = send("GET", "/" + index + "/_mapping", null)
                    .at("/" + index + "/mappings/properties/" + field + "/analyzer")
                    .asText();
            for (String text : texts(field.hashCode(), TEXTS)) {
                List<String> values = List.of(text, "second value");
                ObjectNode asked = json.createObjectNode()
                        .put("analyzer", analyzer)
                        .put("text", Fields.clean(TokenText.of(field, values)));
                Map<Integer, List<String>> read = new TreeMap<>();
                for (JsonNode token :
                        send("POST", "/" + index + "/_analyze", asked).path("tokens")) {
                    read.computeIfAbsent(token.path("position").asInt(), at -> new ArrayList<>())
                            .add(token.path("token").asText());
                }
                assertThat(read).as(text).isEqualTo(terms(field, values));
            }
        } finally {
            send("DELETE", "/" + index, null);
        }
    }

    /** The cluster's mapping is strict: a field that it does not know would be refused. */
    @Test
    @EnabledIf("kordon.opensearch.TestCluster#isThere")
    void everyDocumentFitsTheMapping() throws Exception {
        String index = TestCluster.newName();
        send("PUT", "/" + index, IndexMapping.of(Collection.OWN, 2, 0));
        try {
            RandomArticles random = new RandomArticles(3);
            for (int i = 0; i < 40; i++) {
                AnnotatedArticle article = random.article("id" + i);
                RawPage page = random.page(article);
                byte[] document = i % 4 == 0
                        ? ArticleDocument.copy(
                                article, page, "rules", "run", article.article().id())
                        : ArticleDocument.article(article, page, "rules", "run");
                JsonNode answer = send("PUT", "/" + index + "/_doc/" + i, json.readTree(document));
                assertThat(answer.path("result").asText()).as(answer.toString()).isEqualTo("created");
            }
        } finally {
            send("DELETE", "/" + index, null);
        }
    }

    private static List<String> texts(long seed, int number) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(random.nextInt(4) == 0 ? "" : " ");
                if (random.nextInt(6) == 0) {
                    text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                } else {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** What the embedded index would hold, by position. */
    private static Map<Integer, List<String>> terms(String field, List<String> values) throws IOException {
        Map<Integer, List<String>> terms = new TreeMap<>();
        int at = -1;
        for (String value : values) {
            try (TokenStream tokens = Schema.analyzer().tokenStream(field, value)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    at += position.getPositionIncrement();
                    terms.computeIfAbsent(at, p -> new ArrayList<>()).add(Fields.clean(term.toString()));
                }
                tokens.end();
                at += position.getPositionIncrement();
            }
        }
        return terms;
    }

    private JsonNode send(String method, String path, JsonNode body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(TestCluster.address().resolve(path))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode read = json.readTree(answer.body());
            assertThat(answer.statusCode() / 100).as(read.toString()).isEqualTo(2);
            return read;
        }
    }
}
