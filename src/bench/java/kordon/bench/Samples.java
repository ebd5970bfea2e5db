package kordon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import kordon.article.Outcome;
import kordon.article.RawPage;
import kordon.ingest.PageSources;
import kordon.pipeline.DemoArticles;

/** Pages that are measured over and over: enough to be of all kinds, few enough to stay in memory. */
final class Samples {
    private static final long MOST_TEXTS = 2_000;
    private static final long MOST_HTML = 200;

    private final Settings settings;

    Samples(Settings settings) {
        this.settings = settings;
    }

    /** Made-up articles of about 3 kB as bare text. */
    List<RawPage> texts() {
        return made(settings.generated()::text, MOST_TEXTS);
    }

    /** The pages of the settings' folder, else made-up ones. */
    List<RawPage> html() {
        Path folder = settings.pages();
        return folder == null ? made(settings.generated()::html, MOST_HTML) : read(List.of(folder));
    }

    /** The articles that ship with the program, whose language is real. */
    List<RawPage> demo() throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            return read(DemoArticles.unpackTo(folder.path()));
        }
    }

    private List<RawPage> made(LongFunction<RawPage> page, long most) {
        return LongStream.range(0, Math.min(settings.articles(), most))
                .mapToObj(page)
                .toList();
    }

    private static List<RawPage> read(List<Path> inputs) {
        List<RawPage> pages = new ArrayList<>();
        PageSources.open(inputs).readAll(outcome -> {
            if (outcome instanceof Outcome.Kept<RawPage>(RawPage page)) {
                pages.add(page);
            }
        });
        return pages;
    }
}
