package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of {@code kordon search}: tables, colours, JSON and CSV. */
class SearchCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Kordon.run(List.of(words), new PrintWriter(out), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    private static Ended search(String... words) {
        return run(Stream.concat(
                        Stream.of("search", "--index", folder.resolve("index").toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    private static String record(String id, String title, String text) {
        return JSON.createObjectNode()
                        .put("id", id)
                        .put("title", title)
                        .put("published", "2024-07-03")
                        .put("url", "https://outlet.example/" + id)
                        .put("text", text)
                + "\n";
    }

    @BeforeAll
    static void index() throws IOException {
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                record(
                                "few",
                                "=Drones over Belgorod",
                                "Russian air defence brought down three Ukrainian drones over the Belgorod region on"
                                        + " 2 July 2024, the Defence Ministry said. Nobody was hurt, the governor wrote.")
                        + record(
                                "many",
                                "Missiles strike Kharkiv",
                                "Russian forces attacked the city of Kharkiv with missiles on 1 July 2024, killing four"
                                        + " people and injuring eleven, the Ukrainian regional governor said.")
                        + record(
                                "downed",
                                "Drones over Kursk",
                                "Russian air defence shot down twelve Ukrainian drones over the Kursk region on 30 June"
                                        + " 2024, the Defence Ministry said. There were no casualties."));
        assertThat(run(
                                "index",
                                articles.toString(),
                                "--index",
                                folder.resolve("index").toString())
                        .code())
                .isZero();
    }

    private static List<Map<String, String>> rows(Ended ended) throws IOException {
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("\uFEFF");
        return new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(ended.out().substring(1))
                .readAll();
    }

    @Test
    void events_are_a_table_with_a_line_each() {
        Ended ended = search("--view", "events", "--region", "UA-63");
        assertThat(ended.code()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("1 event in 1 article");
        assertThat(lines.get(2).split(" {2,}"))
                .containsExactly("day", "place", "weapon", "by", "killed", "injured", "downed", "says", "title");
        assertThat(lines.get(3))
                .startsWith("2024-07-01  Kharkiv, ")
                .contains("Russia", " 4 ", " 11 ")
                .endsWith("Missiles strike Kharkiv");
        assertThat(lines.get(3).indexOf("Missiles strike"))
                .isEqualTo(lines.get(2).indexOf("title"));
    }

    @Test
    void events_come_in_the_order_asked_for() {
        assertThat(search("--view", "events", "--sort", "casualties", "--size", "1")
                        .out())
                .contains("Missiles strike Kharkiv")
                .doesNotContain("Drones over");
        assertThat(search("--view", "events", "--sort", "downed", "--size", "1").out())
                .contains("Drones over Kursk")
                .doesNotContain("Kharkiv", "Belgorod");
    }

    @Test
    void articles_come_in_the_order_asked_for_by_pages() {
        assertThat(search("--sort", "casualties", "--size", "1").out()).contains("1. Missiles strike Kharkiv");
        assertThat(search("--sort", "downed", "--size", "1").out()).contains("1. Drones over Kursk");
        assertThat(search("--sort", "downed", "--size", "1", "--page", "2").out())
                .contains("2. =Drones over Belgorod")
                .doesNotContain("1. ");
        assertThat(search("--size", "101").code()).isEqualTo(2);
    }

    @Test
    void a_cursor_goes_on_where_an_answer_ended() throws IOException {
        for (String view : List.of("articles", "events")) {
            List<String> seen = new ArrayList<>();
            String next = null;
            do {
                List<String> words =
                        new ArrayList<>(List.of("--view", view, "--sort", "newest", "--size", "1", "--json"));
                if (next != null) {
                    words.addAll(List.of("--cursor", next));
                }
                JsonNode answer =
                        JSON.readTree(search(words.toArray(String[]::new)).out());
                seen.add(answer.at("/hits/0/id").asText());
                next = answer.path("next_cursor").asText(null);
            } while (next != null);
            assertThat(seen).as(view).hasSize(3).doesNotHaveDuplicates();
            String other = JSON.readTree(
                            search("--view", view, "--size", "1", "--json").out())
                    .path("next_cursor")
                    .asText();
            Ended refused = search("--view", view, "--sort", "oldest", "--cursor", other);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("another question");
        }
    }

    @Test
    void the_preference_for_newer_articles_can_be_switched_off() {
        assertThat(search("belgorod", "--explain").out()).contains("× recency 1.200");
        assertThat(search("belgorod", "--explain", "--recency", "off").out()).contains("× recency 1.000");
    }

    @Test
    void what_is_not_found_brings_help() {
        assertThat(search("belgrod").out()).contains("did you mean: belgorod (1)");
        assertThat(search("belgrod", "--view", "events").out()).contains("0 events", "did you mean: belgorod (1)");
        assertThat(search("belgorod", "--side", "russia", "--view", "events").out())
                .contains("without side russia: 1");
    }

    @Test
    void events_in_json_are_those_of_the_api() throws IOException {
        JsonNode answer = JSON.readTree(
                search("--view", "events", "--weapon", "drone", "--json").out());
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/hits/0/article/id").asText()).isNotEmpty();
        assertThat(answer.at("/hits/0/quote").asText()).contains("drones");
    }

    @Test
    void csv_holds_all_articles_that_match_without_formulas() throws IOException {
        assertThat(rows(search("--weapon", "drone", "--csv")))
                .extracting(row -> row.get("title"), row -> row.get("most_downed"))
                .containsExactlyInAnyOrder(tuple("'=Drones over Belgorod", "3"), tuple("Drones over Kursk", "12"));
    }

    @Test
    void csv_holds_events_as_well() throws IOException {
        assertThat(rows(search("--view", "events", "--side", "russia", "--csv")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("region", "UA-63")
                        .containsEntry("date", "2024-07-01")
                        .containsEntry("killed", "4")
                        .containsEntry("injured", "11"));
    }

    @Test
    void what_is_no_query_leaves_no_half_a_table() {
        Ended slip = search("\"belgorod drone", "--csv");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.out()).isEmpty();
        assertThat(slip.err()).contains("  \"belgorod drone\n  ^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--csv --json",
                "--csv --sort newest",
                "--csv --size 3",
                "--csv --page 2",
                "--csv --explain",
                "--csv --recency off",
                "--csv --cursor x",
                "--cursor x",
                "--cursor x --page 2",
                "--recency slowly",
                "--view events --explain",
                "--from 2024-02-02 --to 2024-02-01",
                "--view maps",
                "--color pink"
            })
    void options_that_do_not_go_together_are_refused(String options) {
        Ended refused = search(options.split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("kordon: ");
    }

    @Test
    void colours_mark_the_words_found_where_they_are_wanted() {
        assertThat(search("belgorod", "--color", "always").out()).contains("\u001B[1m\u001B[33mBelgorod\u001B[");
        assertThat(search("belgorod", "--color", "never").out())
                .contains("Belgorod")
                .doesNotContain("\u001B");
        assertThat(search("--view", "events", "--color", "always").out()).contains("\u001B[1mday");
        assertThat(search("--view", "events", "--color", "never").out()).doesNotContain("\u001B");
    }

    @Test
    void a_draft_is_searched_for_as_far_as_it_is_understood() {
        assertThat(search("\"belgorod", "--lenient").out()).startsWith("1 article");
        assertThat(search("\"belgorod").code()).isEqualTo(2);
    }

    @Test
    void scores_are_explained_on_demand() {
        assertThat(search("belgorod", "--explain").out())
                .containsPattern("score \\d+\\.\\d{3} = words \\d+\\.\\d{3} × recency \\d\\.\\d{3}\n")
                .containsPattern("\\d+\\.\\d{3} [a-z ]*belgorod[a-z ]* in (title|body)\n");
        assertThat(search("belgorod").out()).doesNotContain("score");
    }
}
