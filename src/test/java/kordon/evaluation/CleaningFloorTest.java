package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;
import kordon.ingest.PageSources;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The quality of cleaning that must not be lost again. */
class CleaningFloorTest {
    private static final Path DEMO = Path.of("src/main/resources/kordon/pipeline/demo");
    private static final Path UNSEEN = Path.of("src/test/resources/kordon/evaluation");
    private static final Path SHARED = Path.of("../shared");
    private static final Path BENCHMARK = SHARED.resolve("collections/article-html");
    private static final Path SEEDS = SHARED.resolve("gold/seeds.jsonl");

    static boolean benchmarkIsThere() {
        return Files.isDirectory(BENCHMARK);
    }

    static Stream<LabelledSeed> seeds() throws IOException {
        return Files.isRegularFile(SEEDS) ? LabelledSeed.read(SEEDS).stream() : Stream.empty();
    }

    @Test
    void keepsTheDemoArticlesAndLittleElse() throws IOException {
        CleaningScores scores =
                CleaningEvaluation.of(demoFiles(), ArticleCleaner.standard()).scores();

        assertThat(scores.articles()).isGreaterThanOrEqualTo(70);
        assertThat(scores.bodyKept()).isGreaterThanOrEqualTo(0.995);
        assertThat(scores.boilerplateKept()).isLessThanOrEqualTo(0.002);
        assertThat(scores.dated()).isGreaterThanOrEqualTo(35);
        assertThat(scores.datesRight()).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * scores.dated()));
        assertThat(scores.titlesRight()).isEqualTo(scores.articles());
    }

    /** Pages that no rule was written for. */
    @ParameterizedTest
    @CsvSource({"practice.jsonl, 0.017", "heldout.jsonl, 0.049"})
    void keepsUnseenArticlesAndLittleElse(String file, double mostBoilerplate) throws IOException {
        CleaningScores scores = CleaningEvaluation.of(List.of(UNSEEN.resolve(file)), ArticleCleaner.standard())
                .scores();

        assertThat(scores.articles()).isGreaterThanOrEqualTo(60);
        assertThat(scores.bodyKept()).isGreaterThanOrEqualTo(0.997);
        assertThat(scores.boilerplateKept()).isLessThanOrEqualTo(mostBoilerplate);
    }

    @Test
    @EnabledIf("benchmarkIsThere")
    void extractsThePagesOfTheBenchmark() throws IOException {
        CleaningScores scores = CleaningEvaluation.of(List.of(BENCHMARK), ArticleCleaner.standard())
                .scores();

        assertThat(scores.f1()).isGreaterThanOrEqualTo(0.983);
    }

    /** The same pages as text, as scrapers that look for no article leave it. */
    @ParameterizedTest
    @CsvSource({"BLOCKS, 0.90", "RUNS, 0.90", "ONE_LINE, 0.76"})
    @EnabledIf("benchmarkIsThere")
    void findsTheArticlesInTheTextOfWholePages(PageDump dump, double floor) throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(BENCHMARK.resolve("ground-truth.json").toFile());
        List<Shingles.Overlap> overlaps = new ArrayList<>();
        PageSources.open(List.of(BENCHMARK.resolve("html"))).readAll(outcome -> {
            if (outcome instanceof Kept<RawPage>(RawPage page)) {
                String text = dump.of(Jsoup.parse(page.content()).body());
                RawPage bare = new RawPage(page.origin(), RawPage.Form.TEXT, text, page.metadata());
                String body = ArticleCleaner.standard().clean(bare) instanceof Kept<Article>(Article article)
                        ? article.body()
                        : "";
                String key = String.valueOf(page.metadata().key());
                overlaps.add(
                        Shingles.compare(truth.path(key).path("articleBody").asText(), body));
            }
        });
        double precision = overlaps.stream()
                .mapToDouble(Shingles.Overlap::precision)
                .average()
                .orElse(0);
        double recall = overlaps.stream()
                .mapToDouble(Shingles.Overlap::recall)
                .average()
                .orElse(0);

        assertThat(overlaps).hasSize(truth.size());
        assertThat(2 * precision * recall / (precision + recall)).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("seeds")
    void leavesOutTheBoilerplateOfScrapedPages(LabelledSeed seed) {
        Article article = ((Kept<Article>) ArticleCleaner.standard().clean(seed.page())).value();

        assertThat(article.paragraphs())
                .noneMatch(paragraph -> seed.boilerplate().stream().anyMatch(paragraph::startsWith));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("seeds")
    void keepsTheTextOfScrapedPages(LabelledSeed seed) {
        Article article = ((Kept<Article>) ArticleCleaner.standard().clean(seed.page())).value();

        List<List<String>> sentences = seed.raw()
                .lines()
                .map(String::strip)
                .filter(line -> line.endsWith(".") && !line.contains("newsletter"))
                .filter(line -> seed.boilerplate().stream().noneMatch(line::contains))
                .filter(line -> seed.optional().stream().noneMatch(line::contains))
                .map(Shingles::words)
                .toList();
        List<String> body = Shingles.words(article.body());
        assertThat(sentences).isNotEmpty().allMatch(words -> Collections.indexOfSubList(body, words) >= 0);
    }

    private static List<Path> demoFiles() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
