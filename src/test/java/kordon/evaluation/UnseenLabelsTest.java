package kordon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What the value of each key of a main event must be, where there is one. */
    private static final Map<String, Predicate<JsonNode>> MAIN_KEYS = Map.of(
            "region",
            value -> isRegion(value.asText()),
            "side",
            value -> Arrays.stream(Side.values()).anyMatch(side -> side.code().equals(value.asText())),
            "weapon",
            value -> weapons(false).contains(value.asText()),
            "date",
            value -> EventDate.parse(value.asText()).isPresent(),
            "killed",
            JsonNode::isInt,
            "injured",
            JsonNode::isInt,
            "launched",
            JsonNode::isInt,
            "downed",
            JsonNode::isInt);

    static Stream<LabelledArticle> articles() throws IOException, URISyntaxException {
        return Stream.concat(read("practice"), read("heldout"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("articles")
    void useTheCodebooksCodes(LabelledArticle labels) {
        assertThat(values(labels, Fact.REGIONS)).allMatch(UnseenLabelsTest::isRegion);
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

    @ParameterizedTest(name = "{index}")
    @MethodSource("mainEvents")
    void codeTheMainEventLikeAnyOther(JsonNode labels) {
        JsonNode main = labels.path("main");
        assertThat(main.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(MAIN_KEYS.keySet());
        JsonNode optional = labels.path("main_optional");
        assertThat(optional.properties().stream().map(Map.Entry::getKey)).isSubsetOf(MAIN_KEYS.keySet());
        MAIN_KEYS.forEach((key, valid) -> {
            assertThat(Stream.concat(
                            Stream.of(main.path(key)), optional.path(key).valueStream()))
                    .as(key)
                    .allMatch(value -> value.isNull() || valid.test(value));
        });
        assertThat(main.path("region").isNull())
                .as("no main event where there is no event")
                .isEqualTo(labels.path("events").isEmpty());
    }

    @Test
    void tellEveryArticleApart() throws IOException, URISyntaxException {
        assertThat(articles().map(LabelledArticle::id)).doesNotHaveDuplicates();
        assertThat(articles().map(LabelledArticle::title)).doesNotHaveDuplicates();
    }

    static Stream<JsonNode> mainEvents() throws IOException, URISyntaxException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        for (Path file : List.of(file("practice"), file("heldout"))) {
            for (String line : Files.readAllLines(file)) {
                nodes.add(json.readTree(line));
            }
        }
        return nodes.stream();
    }

    private static Set<String> values(LabelledArticle labels, Fact fact) {
        Expected expected = labels.expected().get(fact);
        Set<String> values = new HashSet<>(expected.required());
        values.addAll(expected.optional());
        return values;
    }

    /** The codebook codes any country, also one that the program does not know. */
    private static boolean isRegion(String code) {
        return Regions.find(code).isPresent() || COUNTRIES.contains(code);
    }

    private static List<String> weapons(boolean subtypes) {
        return Arrays.stream(WeaponType.values())
                .filter(weapon -> weapon.isSubtype() == subtypes)
                .map(WeaponType::code)
                .toList();
    }

    private static Stream<LabelledArticle> read(String file) throws IOException, URISyntaxException {
        return LabelledArticle.read(file(file)).stream();
    }

    private static Path file(String name) throws URISyntaxException {
        URL resource = UnseenLabelsTest.class.getResource(name + ".jsonl");
        return Path.of(Objects.requireNonNull(resource).toURI());
    }
}
