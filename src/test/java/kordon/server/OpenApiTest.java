package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.engine.FolderEngine;
import kordon.pipeline.ArticleIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API says what the API does: its routes, their parameters, their answers. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/kordon/server/golden");
    private static final Pattern ALLOWED = Pattern.compile("allowed: (.*)\\.$");
    private static final String TOKEN = "a-token-of-some-length";

    @TempDir
    static Path folder;

    private static SampleServer server;
    private static JsonNode document;

    @BeforeAll
    static void serve() throws IOException {
        server = SampleServer.over(
                folder,
                SampleArticles.all(),
                ServerSettings.local(0)
                        .withWriting(new Writing(Token.of(TOKEN), new ArticleIntake(new FolderEngine(folder)))));
        document = JSON.readTree(server.get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** A route of the description. */
    private record Operation(String method, String path, JsonNode node) {

        boolean isAt(String requestMethod, String address) {
            String pattern = path.replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\.");
            return method.equals(requestMethod) && address.split("\\?")[0].matches(pattern);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = JSON.readTree(OpenApiTest.class.getResourceAsStream("openapi.json"))
                .path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    @Test
    void every_route_is_described_and_no_other() throws IOException {
        assertThat(operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(server.server().routes());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_parameters_are_those_that_the_route_takes(Operation operation) throws IOException {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at(
                        operation.path().replace("{dimension}", "region").replace("{id}", "border-1")
                                + "?no_such_parameter=1"))
                .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + TOKEN)
                .build());
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asText()).isEqualTo("unknown_parameter");
        Matcher allowed = ALLOWED.matcher(problem.path("detail").asText());
        assertThat(allowed.find()).isTrue();

        List<String> described = new ArrayList<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? document.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            if (resolved.path("in").asText().equals("query")) {
                described.add(resolved.path("name").asText());
            }
        }
        assertThat(new TreeSet<>(described.isEmpty() ? List.of("none") : described))
                .isEqualTo(new TreeSet<>(Arrays.asList(allowed.group(1).split(", "))));
    }

    @ParameterizedTest
    @MethodSource("kordon.server.GoldenAnswersTest#requests")
    void every_answer_is_as_described(String name) throws IOException {
        String[] request =
                Files.readString(GOLDEN.resolve(name + ".request")).strip().split(" ", 2);
        JsonNode answer = JSON.readTree(GOLDEN.resolve(name + ".json").toFile());
        JsonNode body = answer.path("body");
        if (body.has("took_ms")) {
            ((ObjectNode) body).put("took_ms", 1);
        }
        String type = answer.path("type").asText().split(";")[0];
        JsonNode schema = schema(request[0], request[1], answer.path("status").asInt(), type);
        assertThat(schema.isMissingNode())
                .as("%s is described as %s", name, type)
                .isFalse();
        if (type.equals("application/x-ndjson")) {
            for (JsonNode line : body) {
                assertThat(faults(schema, line)).isEmpty();
            }
        } else if (type.endsWith("json")) {
            assertThat(faults(schema, body)).isEmpty();
        } else {
            assertThat(schema.path("type").asText()).isEqualTo("string");
        }
    }

    /** Answers to requests that no route is at have the schema of problems. */
    private static JsonNode schema(String method, String address, int status, String type) throws IOException {
        for (Operation operation : operations()) {
            if (status == 200 && operation.isAt(method, address)) {
                return operation.node().at("/responses/200/content/" + type.replace("/", "~1") + "/schema");
            }
        }
        assertThat(status).isGreaterThanOrEqualTo(400);
        return JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    private static List<String> faults(JsonNode schema, JsonNode body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        ObjectNode components = document.path("components").deepCopy();
        components.path("schemas").forEach(OpenApiTest::closeInside);
        whole.set("components", components);
        JsonNode closed = schema.deepCopy();
        close(closed);
        whole.setAll((ObjectNode) closed);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(body.toString(), InputFormat.JSON)
                .stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    /** A field that the description does not know is a fault here, though clients pass over it. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("$ref")
                    || object.has("allOf")
                    || object.path("properties").isObject()) {
                object.put("unevaluatedProperties", false);
            }
            closeInside(object);
        } else {
            node.forEach(OpenApiTest::close);
        }
    }

    /** What several schemas describe together is closed as a whole. */
    private static void closeInside(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().equals("allOf")) {
                close(field.getValue());
            }
        }
    }

    @Test
    void every_code_of_a_problem_is_described() {
        List<String> codes = document.at("/components/schemas/Problem/properties/code/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.Code.values())
                        .map(code -> code.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void a_field_that_is_not_described_would_be_noticed() throws IOException {
        JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/EventsAnswer");
        ObjectNode body = (ObjectNode) JSON.readTree(server.get("/api/events").body());
        assertThat(faults(schema, body)).isEmpty();
        ((ObjectNode) body.path("hits").path(0)).put("novelty", 1);
        assertThat(faults(schema, body)).anyMatch(fault -> fault.contains("'novelty'"));
        ((ObjectNode) body.path("hits").path(0)).remove(List.of("novelty", "quote"));
        assertThat(faults(schema, body)).anyMatch(fault -> fault.contains("'quote'"));
    }
}
