package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;
import kordon.extraction.EventExtractor;
import kordon.ingest.PageSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up articles of the benchmark are what the stages would meet in the world, and always the same. */
class GeneratedArticlesTest {
    private static final long SOME = 300;
    private final ArticleGenerator articles = new ArticleGenerator(7);
    private final GeneratedPages pages = new GeneratedPages(articles);

    private List<GeneratedArticle> some() {
        return LongStream.range(0, SOME).mapToObj(articles::article).toList();
    }

    @Test
    void aSeedAndANumberDecideAnArticleAlone() {
        GeneratedPages again = new GeneratedPages(new ArticleGenerator(7));

        assertThat(again.text(123)).isEqualTo(pages.text(123));
        assertThat(again.html(4)).isEqualTo(pages.html(4));
        assertThat(new GeneratedPages(new ArticleGenerator(8)).text(123)).isNotEqualTo(pages.text(123));
    }

    @Test
    void theyAreOfThreeLanguagesFourYearsAndTheLengthOfNews() {
        assertThat(some().stream().map(GeneratedArticle::language).distinct()).containsOnly("en", "uk", "ru");
        assertThat(some().stream()
                        .map(article -> article.published().getYear())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(4);
        assertThat(some())
                .allSatisfy(article ->
                        assertThat(String.join(" ", article.paragraphs())).hasSizeBetween(1_000, 5_000));
        assertThat(some()).allSatisfy(article -> assertThat(article.reports()).isBetween(1, 4));
    }

    @Test
    void aFewAreCopiesInAnotherOutlet() {
        long titles = some().stream().map(GeneratedArticle::title).distinct().count();

        assertThat(titles).isBetween(SOME * 85 / 100, SOME - 1);
    }

    @Test
    void theCleanerFindsTheirTextInBareTextAndInMarkup() {
        assertThat(some().subList(0, 60)).allSatisfy(article -> {
            assertThat(clean(pages.text(article.number())).paragraphs()).isEqualTo(article.paragraphs());
            assertThat(clean(pages.html(article.number())).paragraphs()).isEqualTo(article.paragraphs());
        });
    }

    @Test
    void theExtractorFindsTheirReports() {
        long reports = 0;
        long found = 0;
        for (GeneratedArticle article : some()) {
            reports += article.reports();
            found += EventExtractor.standard()
                    .extract(clean(pages.text(article.number())))
                    .events()
                    .size();
        }
        assertThat(found).isBetween(reports * 8 / 10, reports * 12 / 10);
    }

    @Test
    void theHeapIsReadAsItWasMade(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = new Heap(pages).write(out, Long.MAX_VALUE, 50_000);
        Path file = Files.write(folder.resolve("heap.jsonl"), out.toByteArray());

        List<String> read = new ArrayList<>();
        PageSources.open(List.of(file))
                .readAll(page -> read.add(((Kept<RawPage>) page).value().content()));

        assertThat(read)
                .isEqualTo(LongStream.range(0, written)
                        .mapToObj(pages::text)
                        .map(RawPage::content)
                        .toList());
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize((int) written);
        assertThat(out.size()).isBetween(50_000, 65_000);
    }

    @Test
    void frequentWordsAreFrequent() {
        Vocabulary vocabulary = new Vocabulary(kordon.table.Table.beside(ArticleGenerator.class, "languages.tsv")
                .rows()
                .getFirst());
        var random = Seeds.random(1, 1);
        var counts = Stream.generate(() -> vocabulary.draw(random))
                .limit(50_000)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));

        assertThat(counts.get("the")).isGreaterThan(counts.get("to"));
        assertThat(counts.get("the") / (double) counts.get("of")).isBetween(1.7, 2.3);
        assertThat(counts).hasSizeGreaterThan(5_000);
    }

    private static Article clean(RawPage page) {
        return ((Kept<Article>) ArticleCleaner.standard().clean(page)).value();
    }
}
