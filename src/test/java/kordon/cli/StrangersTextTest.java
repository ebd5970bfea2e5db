package kordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No article, file name or query steers the terminal that it is shown on. */
class StrangersTextTest {
    /** Clears the screen, in both ways to say so; turns the line round; ends it in each way that there is. */
    private static final String STEERING = "\u001B[2J\u009B2J\u202E\u2066\u2028\u2029\u0085\u0007\u007F\r";

    private static final String MARK = "S".repeat(3);

    @TempDir
    static Path folder;

    private static Path heap;
    private static Path index;

    @BeforeAll
    static void index() throws IOException {
        String text = "Two Ukrainian drones" + STEERING + " were brought down over Belgorod on Tuesday, the governor"
                + STEERING + " said. Nobody was hurt.";
        heap = folder.resolve("heap.jsonl");
        Files.writeString(
                heap,
                """
                {"id": "a%1$s", "title": "Two drones%1$sdown", "source": "Outlet%1$s%3$s", "author": "A%1$s", "language": "en%1$s",
                "url": "https://post.example/%1$s", "published": "2024-05-17", "text": "%2$s"}
                """.formatted(json(STEERING), json(text), MARK).replace("\n", " ")
                        + "\n"
                        + "{\"id\": \"b%1$s\", \"text\": \"%1$s\"}\n".formatted(json(STEERING)));
        index = folder.resolve("index");
        assertThat(run("index", heap, "--index", index)).isZero();
    }

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(c < ' ' || c > '~' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return escaped.toString();
    }

    private static final StringWriter SAID = new StringWriter();

    private static int run(Object... words) {
        SAID.getBuffer().setLength(0);
        PrintWriter out = new PrintWriter(SAID, true);
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(word.toString());
        }
        return Kordon.run(arguments, out, out);
    }

    private static void assertNothingSteers() {
        assertThat(SAID.toString().replace(System.lineSeparator(), "").replace("\n", ""))
                .isNotBlank()
                .doesNotContainPattern("[\\p{Cc}&&[^\\t]]")
                .doesNotContainPattern("[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search drones --color never --explain",
                "search drones --view events --color never",
                "search drones --json",
                "search drones --csv",
                "search drones --csv --view events",
                "search drnoes --color never",
                "inspect",
                "check"
            })
    void nothingOfAnArticleSteersWhatIsShownOfAnIndex(String command) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.addAll(List.of("--index", index));
        run(words.toArray());

        assertNothingSteers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clean",
                "clean --format json",
                "clean --format jsonl",
                "facts",
                "facts --format jsonl",
                "evaluate --misses",
                "evaluate cleaning --misses"
            })
    void nothingOfAPageSteersWhatIsMadeOfIt(String command) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.add(heap);
        run(words.toArray());

        assertNothingSteers();
    }

    @Test
    void nothingOfAnArticleSteersARun() throws IOException {
        Path queries =
                Files.writeString(folder.resolve("queries.tsv"), "q%1$s\tdrones%1$s\n".formatted("\u009B2J\u001B[2J"));
        assertThat(run("search", "--trec", queries, "--index", index)).isZero();

        assertNothingSteers();
        assertThat(SAID.toString().strip().split(" ")).hasSize(6);
    }

    @Test
    void noFileNameSteers() throws IOException {
        Path heap = Files.createDirectories(folder.resolve("odd"));
        Path odd = Files.writeString(heap.resolve("a\u001B[2J\u009B2J\u202E\n.txt"), "");
        for (String command : List.of("clean", "facts")) {
            run(command, heap);
            assertNothingSteers();
        }
        run("index", heap, "--index", folder.resolve("other"));
        assertNothingSteers();
        for (List<Object> words : List.<List<Object>>of(
                List.of("clean", odd + "x"),
                List.of("search", "drones", "--index", odd),
                List.of("inspect", "--index", odd),
                List.of("backup", odd, "--index", index),
                List.of("restore", odd, "--index", index),
                List.of("evaluate", odd + "x"),
                List.of("serve", "--token-file", odd, "--index", index),
                List.of("no-such" + STEERING),
                List.of("search", "--sort", "x" + STEERING, "--index", index),
                List.of("search", "a" + STEERING + "\"", "--index", index),
                List.of("search", "drones", "--region", "x" + STEERING, "--index", index))) {
            assertThat(run(words.toArray())).as("%s", words).isNotZero();
            assertNothingSteers();
        }
    }
}
