package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.article.Article;
import kordon.article.Outcome;
import kordon.cleaning.ArticleCleaner;
import kordon.evaluation.LabelledArticle.Fact;
import kordon.event.AnnotatedArticle;
import kordon.extraction.EventExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The facts of five scraped pages, cleaned and extracted. The pages are other people's texts and lie outside the project. */
@EnabledIf("present")
class SeedFactsTest {
    private static final Path LABELS = Path.of("../shared/gold/seeds.jsonl");

    static boolean present() {
        return Files.isRegularFile(LABELS);
    }

    @Test
    void findsTheFactsOfScrapedPages() throws IOException {
        EventExtractor extractor = EventExtractor.standard();
        FactsEvaluation evaluation = new FactsEvaluation();
        List<AnnotatedArticle> found = new ArrayList<>();
        for (LabelledArticle labels : FactsEvaluation.read(LABELS)) {
            Outcome<Article> article = ArticleCleaner.standard().clean(labels.page());
            assertThat(article).isInstanceOf(Outcome.Kept.class);
            AnnotatedArticle annotated = extractor.extract(((Outcome.Kept<Article>) article).value());
            found.add(annotated);
            evaluation.add(labels, annotated);
        }
        FactScores scores = evaluation.scores();
        assertThat(scores.facts().get(Fact.REGIONS).f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.facts().get(Fact.WEAPONS).f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.facts().get(Fact.SIDES).f1()).isGreaterThanOrEqualTo(0.94);
        assertThat(scores.facts().get(Fact.DATES).f1()).isGreaterThanOrEqualTo(0.93);
        assertThat(found)
                .allSatisfy(annotated -> assertThat(annotated.events())
                        .anyMatch(event -> event.region().value().code().equals("RU-BEL")));
    }
}
