package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kordon.ingest.PageSources;
import kordon.pipeline.DemoArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a user types them: what they print, and how they end. */
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** What a command line printed and its exit code. */
    private record Ended(int code, String out, String err) {

        /** Failed with one line on standard error, as people can read it. */
        void failedPlainly(String words) {
            assertThat(code).isEqualTo(1);
            assertThat(err.strip()).startsWith("kordon: ").contains(words).doesNotContain("\n", "Exception", "\tat ");
        }
    }

    private static Ended run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = List.of(words).stream().map(Object::toString).toList();
        int code = Kordon.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    private Path index() {
        return folder.resolve("index");
    }

    private Path article(String name, String text) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        return Files.writeString(articles.resolve(name), text);
    }

    private static final String BELGOROD = """
            Drones brought down over Belgorod

            24 May 2023

            Russian air defence brought down three Ukrainian drones over the Belgorod region on Tuesday, the Defence Ministry said.

            Nobody was hurt, the governor of the region, Vyacheslav Gladkov, wrote on Telegram.
            """;

    @Test
    void indexes_a_folder_and_finds_its_articles() throws IOException {
        article("border.txt", BELGOROD);

        Ended indexed = run("index", folder.resolve("articles"), "--index", index());
        assertThat(indexed.code()).isZero();
        assertThat(indexed.out()).contains("read 1 page in", "indexed 1 article with 1 event");

        Ended found = run("search", "belgorod", "drone", "--region", "ru-bel", "--index", index());
        assertThat(found.code()).isZero();
        assertThat(found.out()).contains("1 article", "Drones brought down over Belgorod", "by Ukraine", "3 shot down");
    }

    @Test
    void filters_as_the_api_does() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index());

        Ended found = run(
                "search", "--outcome", "intercepted", "--language", "en", "--attack", "reported", "--index", index());
        assertThat(found.out()).startsWith("1 article");
        assertThat(run("search", "--published-from", "2023-06-01", "--index", index())
                        .out())
                .startsWith("0 articles");
        assertThat(run("search", "--source", "!nobody.example", "--language", "uk", "--index", index())
                        .out())
                .startsWith("0 articles");
    }

    @Test
    void answers_in_json_as_the_api_does() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index());

        JsonNode answer = JSON.readTree(
                run("search", "belgorod", "--json", "--index", index()).out());
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.at("/hits/0/events/0/region").asText()).isEqualTo("RU-BEL");
        assertThat(answer.at("/facets/weapon/0/value").asText()).isEqualTo("drone");
    }

    @Test
    void indexing_again_replaces_and_adds_nothing_twice() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index());
        run("index", folder.resolve("articles"), "--index", index());

        assertThat(run("inspect", "--index", index()).out()).containsPattern("articles +1\\b");
    }

    @Test
    void own_articles_take_the_place_of_the_demo() throws IOException {
        Path demo = Files.createDirectories(folder.resolve("demo"));
        kordon.pipeline.IndexUpdate.of(
                        PageSources.open(DemoArticles.unpackTo(demo)),
                        new kordon.engine.FolderEngine(index()),
                        kordon.index.IndexManifest.Collection.DEMO)
                .run(new Progress(new PrintWriter(new StringWriter()), false));
        article("border.txt", BELGOROD);

        Ended indexed = run("index", folder.resolve("articles"), "--index", index());
        assertThat(indexed.out()).contains("the demo articles make room");
        assertThat(run("inspect", "--index", index()).out()).containsPattern("articles +1\\b");
    }

    @Test
    void names_what_was_left_out_and_goes_on() throws IOException {
        article("border.txt", BELGOROD);
        article("empty.txt", "");
        Files.write(folder.resolve("articles/photo.txt"), new byte[] {0, 1, 2, 0, 0, 3});

        Ended indexed = run("index", folder.resolve("articles"), "--index", index());
        assertThat(indexed.code()).isZero();
        assertThat(indexed.out()).contains("read 3 pages", "indexed 1 article with", "left out 2");
        assertThat(indexed.err()).contains("empty.txt", "photo.txt");
    }

    @Test
    void writes_a_report_that_adds_up_and_names_what_was_left_out() throws IOException {
        article("border.txt", BELGOROD);
        article("copy.txt", BELGOROD);
        article("empty.txt", "");
        Path file = folder.resolve("report.json");

        run("index", folder.resolve("articles"), "--index", index(), "--report", file);

        JsonNode report = JSON.readTree(file.toFile());
        assertThat(report.path("read").asLong())
                .isEqualTo(3)
                .isEqualTo(report.path("indexed").asLong()
                        + report.path("duplicates").asLong()
                        + report.path("dropped").asLong());
        assertThat(report.at("/dropped_by_reason/empty").asLong()).isEqualTo(1);
        assertThat(report.path("pages").findValuesAsText("file"))
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).endsWith("copy.txt"),
                        name -> assertThat(name).endsWith("empty.txt"));
    }

    @Test
    void a_report_that_cannot_be_written_is_said_before_the_work() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index(), "--report", folder.resolve("no/such/report.json"))
                .failedPlainly("report.json");
    }

    @Test
    void reads_records_whose_fields_have_names_of_their_own() throws IOException {
        Path records = Files.writeString(folder.resolve("records.jsonl"), """
                {"nr": "n1", "kopf": "Drones over Kursk", "inhalt": "Ukrainian drones hit a depot in the Kursk region on 3 May 2024, the governor said."}
                """);

        run("index", records, "--map", "id=nr,title=kopf,text=inhalt", "--index", index());

        assertThat(run("search", "depot", "--index", index()).out()).contains("Drones over Kursk", "n1");
        Ended wrong = run("index", records, "--map", "heading", "--index", index());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("title=headline");
    }

    @Test
    void reindexing_needs_no_files_and_keeps_every_article() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index());
        Files.delete(folder.resolve("articles/border.txt"));

        Ended again = run("reindex", "--index", index());

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("indexed 1 article with");
        assertThat(run("search", "belgorod", "--side", "ukraine", "--index", index())
                        .out())
                .contains("1 article");
        run("reindex", "--index", folder.resolve("nowhere")).failedPlainly("kordon index");
    }

    @Test
    void shows_the_facts_of_a_page() throws IOException {
        Path page = article("border.txt", BELGOROD);

        assertThat(run("facts", page).out()).contains("Belgorod Oblast", "by Ukraine", "2023-05-23");
        JsonNode facts = JSON.readTree(run("facts", page, "--format", "jsonl").out());
        assertThat(facts.path("key").asText()).isEqualTo("border");
        assertThat(facts.path("regions")).extracting(JsonNode::asText).containsExactly("RU-BEL");
    }

    @Test
    void shows_what_the_cleaner_makes_of_a_page() throws IOException {
        Path page = article("border.txt", BELGOROD + "\nSubscribe to our newsletter\n");

        assertThat(run("clean", page).out()).contains("Drones brought down over Belgorod", "2023-05-24", "removed: ");
        JsonNode cleaned = JSON.readTree(run("clean", page, "--format", "jsonl").out());
        assertThat(cleaned.path("key").asText()).isEqualTo("border");
        assertThat(cleaned.path("body").asText())
                .startsWith("Russian air defence")
                .endsWith("on Telegram.");
        assertThat(cleaned.path("removed").findValuesAsText("text")).contains("Subscribe to our newsletter");
    }

    @Test
    void a_page_without_an_article_tells_in_the_exit_code() throws IOException {
        Ended cleaned = run("clean", article("empty.txt", ""));
        assertThat(cleaned.code()).isEqualTo(1);
        assertThat(cleaned.err()).contains("left out: ", "empty.txt");
    }

    @Test
    void measures_facts_and_cleaning_against_labels() throws IOException {
        List<Path> labels = DemoArticles.unpackTo(Files.createDirectories(folder.resolve("labels")));

        Ended facts = run("evaluate", labels.getLast(), "--misses");
        assertThat(facts.code()).isZero();
        assertThat(facts.out()).contains("precision", "regions", "weapons", "sides", "dates", "events");
        assertThat(JSON.readTree(run("evaluate", "facts", labels.getLast(), "--json")
                                .out())
                        .at("/all/facts/regions/f1")
                        .asDouble())
                .isBetween(0.5, 1.0);
        assertThat(run("evaluate", "cleaning", labels.getLast()).out()).contains("of the body kept");
        run("evaluate", folder.resolve("nowhere.jsonl")).failedPlainly("nowhere.jsonl");
    }

    @Test
    void a_missing_folder_is_said_plainly() {
        run("index", folder.resolve("nowhere"), "--index", index()).failedPlainly("nowhere");
    }

    @Test
    void a_folder_without_articles_is_said_plainly() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("hollow"));
        run("index", empty, "--index", index()).failedPlainly("no article was found in");
    }

    @Test
    void an_index_that_is_not_there_is_said_plainly() throws IOException {
        run("serve", "--index", index()).failedPlainly("kordon index");
        run("search", "drone", "--index", index()).failedPlainly("kordon index");
        run("inspect", "--index", Files.createDirectories(index())).failedPlainly("kordon index");
    }

    @Test
    void a_port_in_use_is_said_plainly() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            run("serve", "--port", taken.getLocalPort(), "--index", index())
                    .failedPlainly(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void removes_articles_by_address_source_or_id() throws IOException {
        StringBuilder heap = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            heap.append("""
                    {"id":"n%d","url":"https://%s.example/%d","source":"%s.example","text":"Ukrainian drones hit depot number %d in the Kursk region on 3 May 2024, the governor said."}
                    """.formatted(i, i < 3 ? "north" : "south", i, i < 3 ? "North" : "South", i));
        }
        run("index", Files.writeString(folder.resolve("heap.jsonl"), heap), "--index", index());

        assertThat(run("remove", "--address", "https://north.example/0", "--id", "n5", "--index", index())
                        .out())
                .contains("removed 2 articles");
        assertThat(run("search", "depot", "--index", index()).out()).contains("4 articles");
        assertThat(run("remove", "--source", "north.example", "--id", "n1", "--index", index())
                        .out())
                .contains("removed 2 articles");
        String left = run("inspect", "--index", index()).out();
        assertThat(left).containsPattern("articles +2\\b").containsPattern("events +2\\b");

        run("remove", "--source", "north.example", "--index", index()).failedPlainly("the source north.example");
        run("remove", "--address", "u", "--index", folder.resolve("nowhere")).failedPlainly("kordon index");
        assertThat(run("remove", "--index", index()).code()).isEqualTo(2);
    }

    @Test
    void a_slip_in_the_query_is_pointed_at() throws IOException {
        article("border.txt", BELGOROD);
        run("index", folder.resolve("articles"), "--index", index());

        Ended slip = run("search", "\"belgorod drone", "--index", index());
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("  \"belgorod drone\n  ^");
    }

    @Test
    void what_is_not_understood_ends_with_usage() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("indexx").code()).isEqualTo(2);
        assertThat(run("serve", "--port", "70000").code()).isEqualTo(2);
        Ended wrong = run("search", "--region", "RU-XYZ", "--index", index());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--region takes a code such as RU").contains("RU-XYZ");
    }

    @Test
    void every_command_has_help_with_examples() {
        for (String command :
                List.of("index", "reindex", "remove", "serve", "search", "inspect", "clean", "facts", "evaluate")) {
            Ended help = run(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: kordon " + command, "Examples:");
        }
    }
}
