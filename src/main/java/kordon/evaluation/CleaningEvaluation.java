package kordon.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kordon.Failure;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.Published;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;
import kordon.ingest.PageSources;

/**
 * Measures a cleaner. A folder with {@code ground-truth.json} and {@code html/} is compared as the public article
 * extraction benchmark does it: by shingles of four words, precision and recall averaged over pages. Labelled articles
 * are compared by the words kept of their body and of the rest.
 */
public final class CleaningEvaluation {
    private static final String TRUTH = "ground-truth.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleCleaner cleaner;
    private final List<CleaningMiss> misses = new ArrayList<>();
    private int pages;
    private double precision;
    private double recall;
    private int articles;
    private WordsKept words = WordsKept.NONE;
    private int dated;
    private int datesRight;
    private int titlesRight;

    private CleaningEvaluation(ArticleCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /**
     * Cleans what lies in each input and compares.
     *
     * @param inputs folders of the benchmark's form, or files of labelled articles
     * @throws IOException where one can't be read
     * @throws Failure where a folder is none of the benchmark's form
     */
    public static CleaningEvaluation of(List<Path> inputs, ArticleCleaner cleaner) throws IOException {
        CleaningEvaluation evaluation = new CleaningEvaluation(cleaner);
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                evaluation.addLabelled(input);
            } else if (Files.isRegularFile(input.resolve(TRUTH))) {
                evaluation.addBenchmark(input);
            } else {
                throw new Failure(input + " has no " + TRUTH + ". Name a folder that has one, or a file of labels.");
            }
        }
        return evaluation;
    }

    public CleaningScores scores() {
        return new CleaningScores(
                pages,
                pages == 0 ? 0 : precision / pages,
                pages == 0 ? 0 : recall / pages,
                articles,
                share(words.bodyKept(), words.body()),
                share(words.boilerplateKept(), words.boilerplate()),
                dated,
                datesRight,
                titlesRight);
    }

    /** Everything that was not perfect, page by page. */
    public List<CleaningMiss> misses() {
        return misses.stream()
                .sorted(Comparator.comparing(CleaningMiss::key).thenComparing(CleaningMiss::kind))
                .toList();
    }

    private void addBenchmark(Path folder) throws IOException {
        JsonNode truth = JSON.readTree(folder.resolve(TRUTH).toFile());
        Map<String, String> bodies = new HashMap<>();
        PageSources.open(List.of(folder.resolve("html"))).readAll(outcome -> {
            if (outcome instanceof Kept<RawPage>(RawPage page)) {
                String key = page.metadata().key();
                String url = truth.path(key).path("url").asText();
                bodies.put(key, body(new RawPage(page.origin(), page.form(), page.content(), at(key, url))));
            }
        });
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            String expected = page.getValue().path("articleBody").asText();
            Shingles.Overlap overlap = Shingles.compare(expected, bodies.getOrDefault(page.getKey(), ""));
            pages++;
            precision += overlap.precision();
            recall += overlap.recall();
            miss(page.getKey(), "invented", 1 - overlap.precision());
            miss(page.getKey(), "missed", 1 - overlap.recall());
        }
    }

    private static PageMetadata at(String key, String url) {
        return new PageMetadata(key, null, url, null, null, null, null, List.of());
    }

    private String body(RawPage page) {
        return cleaner.clean(page) instanceof Kept<Article>(Article article) ? article.body() : "";
    }

    private void addLabelled(Path file) throws IOException {
        Map<String, List<String>> optional = optionalBodies(file);
        for (LabelledArticle labels : FactsEvaluation.read(file)) {
            if (labels.raw() != null && !labels.body().isEmpty()) {
                compare(labels, optional.getOrDefault(labels.id(), List.of()));
            }
        }
    }

    /** Text that is neither right nor wrong to keep, by article. */
    private static Map<String, List<String>> optionalBodies(Path file) throws IOException {
        Map<String, List<String>> bodies = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode node = JSON.readTree(line);
                List<String> body = new ArrayList<>();
                node.path("body_optional").forEach(paragraph -> body.add(paragraph.asText()));
                bodies.put(node.path("id").asText(), body);
            }
        }
        return bodies;
    }

    private void compare(LabelledArticle labels, List<String> optional) {
        Outcome<Article> outcome = cleaner.clean(labels.page());
        Article article = outcome instanceof Kept<Article>(Article kept) ? kept : null;
        String raw = String.valueOf(labels.raw());
        WordsKept kept = WordsKept.compare(raw, labels.body(), optional, article == null ? "" : article.body());
        articles++;
        words = words.plus(kept);
        miss(labels.id(), "body lost", 1 - share(kept.bodyKept(), kept.body()));
        miss(labels.id(), "boilerplate kept", share(kept.boilerplateKept(), kept.boilerplate()));
        String title = article == null ? "" : article.title();
        if (plain(title).equals(plain(labels.title()))) {
            titlesRight++;
        } else {
            misses.add(new CleaningMiss(labels.id(), "title", "expected " + labels.title() + ", found " + title));
        }
        compareDates(labels, raw);
    }

    /** The date is told from the page alone: where it states the day, that day is right, else none is. */
    private void compareDates(LabelledArticle labels, String raw) {
        if (labels.published() == null) {
            return;
        }
        RawPage bare = new RawPage(Origin.of(labels.id()), RawPage.Form.TEXT, raw, PageMetadata.named(labels.id()));
        Published told = cleaner.clean(bare) instanceof Kept<Article>(Article article) ? article.published() : null;
        boolean stated = StatedDay.in(raw, labels.published().day());
        if (!stated && told == null) {
            return;
        }
        dated++;
        if (told != null && told.day().equals(labels.published().day())) {
            datesRight++;
        } else {
            misses.add(new CleaningMiss(
                    labels.id(), "date", "expected " + labels.published().day() + ", found " + told));
        }
    }

    private void miss(String key, String kind, double share) {
        if (share > 0) {
            misses.add(new CleaningMiss(key, kind, String.format(Locale.ROOT, "%.1f%%", 100 * share)));
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static List<String> plain(String title) {
        return Shingles.words(title.toLowerCase(Locale.ROOT));
    }
}
