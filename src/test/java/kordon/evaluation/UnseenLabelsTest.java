package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kordon.article.Published;
import kordon.evaluation.LabelledArticle.Event;
import kordon.evaluation.LabelledArticle.Expected;
import kordon.evaluation.LabelledArticle.Fact;
import kordon.event.EventDate;
import kordon.event.Regions;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels measure only where they agree with themselves and with the codebook's codes. No text of theirs is told here. */
class UnseenLabelsTest {
    static Stream<LabelledArticle> articles() throws IOException, URISyntaxException {
        return Stream.concat(read("practice"), read("heldout"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("articles")
    void useTheCodebooksCodes(LabelledArticle labels) {
        assertThat(values(labels, Fact.REGIONS))
                .allMatch(code -> Regions.find(code).isPresent());
        assertThat(values(labels, Fact.WEAPONS)).isSubsetOf(weapons(false));
        assertThat(values(labels, Fact.SUBTYPES)).isSubsetOf(weapons(true));
        assertThat(values(labels, Fact.SIDES))
                .isSubsetOf(Arrays.stream(Side.values()).map(Side::code).toList());
        assertThat(values(labels, Fact.DATES))
                .allMatch(date -> EventDate.parse(date).isPresent());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("articles")
    void listEventsThatMakeUpTheFacets(LabelledArticle labels) {
        for (Event event : labels.events()) {
            assertThat(values(labels, Fact.REGIONS)).contains(event.region());
            assertThat(values(labels, Fact.SIDES)).contains(event.side());
            assertThat(values(labels, Fact.WEAPONS)).containsAll(event.weapons());
            if (event.date() != null) {
                assertThat(values(labels, Fact.DATES)).contains(event.date());
            }
        }
        if (labels.events().isEmpty()) {
            assertThat(Fact.values())
                    .allMatch(fact -> labels.expected().get(fact).required().isEmpty());
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("articles")
    void quoteThePageAndDateNothingAfterIt(LabelledArticle labels) {
        String raw = Objects.requireNonNull(labels.raw());
        assertThat(labels.body().stream().filter(raw::contains).count())
                .as("paragraphs in the page")
                .isPositive()
                .isEqualTo(labels.body().size());
        Published published = labels.published();
        if (published != null) {
            assertThat(values(labels, Fact.DATES))
                    .allMatch(
                            date -> !EventDate.parse(date).orElseThrow().first().isAfter(published.day()));
        }
    }

    @Test
    void tellEveryArticleApart() throws IOException, URISyntaxException {
        assertThat(articles().map(LabelledArticle::id)).doesNotHaveDuplicates();
        assertThat(articles().map(LabelledArticle::title)).doesNotHaveDuplicates();
    }

    private static Set<String> values(LabelledArticle labels, Fact fact) {
        Expected expected = labels.expected().get(fact);
        Set<String> values = new HashSet<>(expected.required());
        values.addAll(expected.optional());
        return values;
    }

    private static List<String> weapons(boolean subtypes) {
        return Arrays.stream(WeaponType.values())
                .filter(weapon -> weapon.isSubtype() == subtypes)
                .map(WeaponType::code)
                .toList();
    }

    private static Stream<LabelledArticle> read(String file) throws IOException, URISyntaxException {
        URL resource = UnseenLabelsTest.class.getResource(file + ".jsonl");
        return LabelledArticle.read(Path.of(Objects.requireNonNull(resource).toURI())).stream();
    }
}
