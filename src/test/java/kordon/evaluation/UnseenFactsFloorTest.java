package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import kordon.article.Article;
import kordon.article.Outcome.Kept;
import kordon.cleaning.ArticleCleaner;
import kordon.evaluation.LabelledArticle.Fact;
import kordon.extraction.EventExtractor;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cleaning and extraction reach on pages that no rule was written for. The held-out pages measure only as long as
 * nobody reads them for the rules' sake: so this test tells scores, and never a miss.
 */
class UnseenFactsFloorTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            file,     regions, weapons, subtypes, sides, dates, events, numbers, falseAlarms
            practice, 0.94,    0.935,   0.96,     0.97,  0.92,  0.78,   0.75,    0
            heldout,  0.89,    0.90,    0.90,     0.94,  0.81,  0.68,   0.65,    3
            """)
    void reachesItsFloors(
            String file,
            double regions,
            double weapons,
            double subtypes,
            double sides,
            double dates,
            double events,
            double numbers,
            int falseAlarms)
            throws IOException, URISyntaxException {
        FactScores scores = scores(file);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(scores.facts().get(Fact.REGIONS).f1())
                    .as("regions")
                    .isGreaterThanOrEqualTo(regions);
            softly.assertThat(scores.facts().get(Fact.WEAPONS).f1())
                    .as("weapons")
                    .isGreaterThanOrEqualTo(weapons);
            softly.assertThat(scores.facts().get(Fact.SUBTYPES).f1())
                    .as("subtypes")
                    .isGreaterThanOrEqualTo(subtypes);
            softly.assertThat(scores.facts().get(Fact.SIDES).f1()).as("sides").isGreaterThanOrEqualTo(sides);
            softly.assertThat(scores.facts().get(Fact.DATES).f1()).as("dates").isGreaterThanOrEqualTo(dates);
            softly.assertThat(scores.events().f1()).as("events").isGreaterThanOrEqualTo(events);
            softly.assertThat(scores.numbersShare()).as("numbers").isGreaterThanOrEqualTo(numbers);
            softly.assertThat(scores.falseAlarms()).as("false alarms").isLessThanOrEqualTo(falseAlarms);
        });
    }

    private static FactScores scores(String file) throws IOException, URISyntaxException {
        URL resource = UnseenFactsFloorTest.class.getResource(file + ".jsonl");
        assertThat(resource).as(file).isNotNull();
        EventExtractor extractor = EventExtractor.standard();
        return FactsEvaluation.of(List.of(Path.of(resource.toURI())), UnseenFactsFloorTest::cleaned, extractor::extract)
                .scores();
    }

    private static Article cleaned(LabelledArticle labels) {
        return ArticleCleaner.standard().clean(labels.page()) instanceof Kept<Article>(Article article)
                ? article
                : labels.withoutText();
    }
}
