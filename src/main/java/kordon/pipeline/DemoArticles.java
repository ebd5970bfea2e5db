package kordon.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles that ship with the program: retellings of real reports, written for this project, with made-up outlets,
 * in three languages. Each record carries the page as scraped and hand-made labels, which the evaluation reads.
 */
public final class DemoArticles {
    private static final List<String> FILES =
            List.of("articles-en.jsonl", "articles-en2.jsonl", "articles-uk.jsonl", "articles-ru.jsonl");

    private DemoArticles() {}

    /** Writes the articles as JSON lines into a folder and names the files. */
    public static List<Path> unpackTo(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            try (InputStream in = DemoArticles.class.getResourceAsStream("demo/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("demo/" + name + " is not in the program");
                }
                Files.copy(in, file);
            }
            files.add(file);
        }
        return files;
    }
}
