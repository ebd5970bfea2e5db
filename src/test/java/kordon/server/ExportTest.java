package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kordon.export.CsvFile;
import kordon.search.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of {@code GET /api/export}, read back as their readers do. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class ExportTest {
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

    private static HttpResponse<String> get(String parameters) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/export?" + parameters);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<Map<String, String>> rows(String parameters) throws Exception {
        String csv = get(parameters).body();
        assertThat(csv).startsWith("\uFEFF");
        return new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.substring(1))
                .readAll();
    }

    @Test
    void lines_hold_articles_with_the_events_that_fit() throws Exception {
        HttpResponse<String> response = get("region=RU-BEL&weapon=drone");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"kordon-articles.jsonl\"");
        List<JsonNode> lines = response.body().lines().map(ExportTest::read).toList();
        assertThat(lines).extracting(line -> line.get("id").asText()).containsExactly("border-1", "border-3");
        assertThat(lines.getFirst().get("events")).hasSize(1);
        assertThat(lines.getFirst().get("events").get(0).get("quote").asText()).startsWith("Air defence brought down");
        assertThat(lines.getFirst().get("url").asText()).isEqualTo("https://outlet.example/border-1");
    }

    @Test
    void articles_without_an_attack_are_exported_as_well() throws Exception {
        assertThat(get("attack=none").body().lines()).hasSize(1);
        assertThat(rows("format=csv&attack=none"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("title", "Ministers meet on <b>aid</b> & \"arms\"")
                        .containsEntry("events", "0")
                        .containsEntry("quote", ""));
    }

    @Test
    void a_table_has_a_row_for_each_event() throws Exception {
        List<Map<String, String>> rows = rows("format=csv&view=events&side=russia");
        assertThat(rows).extracting(row -> row.get("region")).containsExactly("UA-51", "UA-63");
        assertThat(rows.getFirst())
                .containsEntry("event", "border-2~1")
                .containsEntry("region_name", "Odesa Oblast")
                .containsEntry("killed", "2")
                .containsEntry("injured", "")
                .containsEntry("quote", "Russia struck Odesa with missiles on Friday.");
    }

    @Test
    void points_are_as_exact_as_the_gazetteer() throws Exception {
        JsonNode collection = read(get("format=geojson").body());
        assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
        List<JsonNode> features = StreamSupport.stream(
                        collection.get("features").spliterator(), false)
                .toList();
        assertThat(features).hasSize(5);
        JsonNode odesa = features.stream()
                .filter(feature -> feature.get("id").asText().equals("border-2~1"))
                .findFirst()
                .orElseThrow();
        assertThat(odesa.at("/properties/precision").asText()).isEqualTo("place");
        assertThat(odesa.at("/geometry/coordinates/0").asDouble()).isBetween(30.6, 30.9);
        assertThat(odesa.at("/geometry/coordinates/1").asDouble()).isBetween(46.3, 46.6);
        assertThat(odesa.at("/properties/article/title").asText())
                .isEqualTo("Missiles over Odesa, drones over Kharkiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=jsonl", "format=csv&view=events", "format=geojson"})
    void nothing_found_is_a_whole_file(String parameters) throws Exception {
        assertThat(get(parameters + "&q=nowhere").statusCode()).isEqualTo(200);
    }

    @Test
    void no_event_is_an_empty_collection() throws Exception {
        assertThat(read(get("format=geojson&q=nowhere").body()).get("features")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2", "@cmd", "\tx", "＝1+1", "＠cmd"})
    void a_cell_is_no_formula(String text) {
        assertThat(CsvFile.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain = text", "«Дрони»", "2-3"})
    void other_cells_stay_as_they_are(String text) {
        assertThat(CsvFile.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"format=xls, format", "format=geojson&view=articles, view", "size=3, size", "q=(drone, q"})
    void what_it_cannot_do_is_named(String parameters, String parameter) throws Exception {
        HttpResponse<String> response = get(parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(read(response.body()).get("parameter").asText()).isEqualTo(parameter);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
