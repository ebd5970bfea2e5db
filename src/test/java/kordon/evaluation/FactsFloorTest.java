package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kordon.evaluation.LabelledArticle.Fact;
import kordon.extraction.EventExtractor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the extraction reaches on the demo articles may rise and must not fall. */
class FactsFloorTest {
    private static FactScores scores;

    @BeforeAll
    static void evaluate() throws IOException, URISyntaxException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("en", "en2", "uk", "ru")) {
            URL resource = FactsFloorTest.class.getResource("/kordon/pipeline/demo/articles-" + name + ".jsonl");
            files.add(Path.of(resource.toURI()));
        }
        EventExtractor extractor = EventExtractor.standard();
        scores = FactsEvaluation.of(files, LabelledArticle::article, extractor::extract)
                .scores();
    }

    @Test
    void findsRegionsWeaponsAndSides() {
        assertThat(scores.facts().get(Fact.REGIONS).f1()).isGreaterThanOrEqualTo(0.99);
        assertThat(scores.facts().get(Fact.WEAPONS).f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(scores.facts().get(Fact.SUBTYPES).f1()).isGreaterThanOrEqualTo(0.965);
        assertThat(scores.facts().get(Fact.SIDES).f1()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void findsDates() {
        assertThat(scores.facts().get(Fact.DATES).f1()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void gathersEventsWithTheirNumbers() {
        assertThat(scores.events().f1()).isGreaterThanOrEqualTo(0.86);
        assertThat(scores.numbersShare()).isGreaterThanOrEqualTo(0.81);
    }

    @Test
    void findsNothingWhereNothingWasAttacked() {
        assertThat(scores.withoutAttack()).isPositive();
        assertThat(scores.falseAlarms()).isZero();
    }
}
