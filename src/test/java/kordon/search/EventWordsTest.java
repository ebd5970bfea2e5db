package kordon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kordon.engine.Engine;
import kordon.event.AnnotatedArticle;
import kordon.event.Mention;
import kordon.event.Side;
import kordon.event.StrikeEvent;
import kordon.index.ArticleWriter;
import kordon.index.Dimension;
import kordon.index.IndexManifest;
import kordon.index.RandomArticles;
import kordon.search.query.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of a query that speak of events: all must be met by one and the same. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class EventWordsTest {
    @Parameter
    TestEngine engine;

    @TempDir
    static Path folder;

    private static final List<AnnotatedArticle> ARTICLES = new ArrayList<>();
    private static ArticleSearcher searcher;

    @BeforeParameterizedClassInvocation
    static void index(TestEngine engine) throws IOException {
        Engine place = engine.in(folder);
        ARTICLES.clear();
        RandomArticles random = new RandomArticles(21);
        try (ArticleWriter writer = place.writer(IndexManifest.Collection.OWN, "rules")) {
            for (int i = 0; i < 300; i++) {
                ARTICLES.add(random.article("a" + i));
                writer.put(ARTICLES.getLast(), random.page(ARTICLES.getLast()));
            }
            writer.commit();
        }
        searcher = place.searcher(null);
    }

    @AfterParameterizedClassInvocation
    static void close() throws IOException {
        searcher.close();
    }

    @Test
    void everyKindFindsWhatItSays() throws IOException {
        assertFinds("region:RU-BEL", event -> isIn(event, "RU-BEL"));
        assertFinds("region:belgorod", event -> isIn(event, "RU-BEL"));
        assertFinds("region:Белгородская", event -> isIn(event, "RU-BEL"));
        assertFinds("region:\"Belgorod Oblast\"", event -> isIn(event, "RU-BEL"));
        assertFinds("region:(kharkiv OR odesa)", event -> isIn(event, "UA-63") || isIn(event, "UA-51"));
        assertFinds("-region:RU", event -> !event.region().value().country().equals("RU"));
        assertFinds("weapon:drone", event -> hasWeapon(event, "drone"));
        assertFinds("weapon:shahed", event -> hasWeapon(event, "drone/shahed"));
        assertFinds("side:ukraine", event -> event.side().value() == Side.UKRAINE);
        assertFinds(
                "date:2023-12",
                event -> event.date() != null && event.date().value().toString().startsWith("2023-12"));
        assertFinds("killed:>5", event -> isNumber(event.killed(), n -> n > 5));
        assertFinds("injured:>=5", event -> isNumber(event.injured(), n -> n >= 5));
        assertFinds("launched:<50", event -> isNumber(event.launched(), n -> n < 50));
        assertFinds("downed:<=50", event -> isNumber(event.downed(), n -> n <= 50));
        assertFinds("killed:0", event -> isNumber(event.killed(), n -> n == 0));
        assertFinds(
                "region:RU weapon:missile side:russia killed:>3",
                event -> event.region().value().country().equals("RU")
                        && hasWeapon(event, "missile")
                        && event.side().value() == Side.RUSSIA
                        && isNumber(event.killed(), n -> n > 3));
        assertFinds(
                "weapon:drone -weapon:missile AND region:RU-BEL",
                event -> hasWeapon(event, "drone") && !hasWeapon(event, "missile") && isIn(event, "RU-BEL"));
    }

    @Test
    void theyMeetChosenValuesInOneEvent() throws IOException {
        for (Criteria.Match match : Criteria.Match.values()) {
            SearchRequest chosen = new SearchRequest(Criteria.of("harbour weapon:drone")
                            .matching(match)
                            .with(Dimension.REGION, Selection.of("RU-BEL")))
                    .page(1, 100);
            SearchRequest typed = new SearchRequest(
                            Criteria.of("weapon:drone harbour region:RU-BEL").matching(match))
                    .page(1, 100);
            assertThat(searcher.search(typed).total())
                    .isEqualTo(searcher.search(chosen).total())
                    .isPositive();
            assertThat(searcher.search(typed).facets().get(Dimension.REGION))
                    .as("a word of the query narrows every count, its own dimension's too")
                    .extracting(FacetValue::value)
                    .containsExactly("RU");
            assertThat(searcher.search(chosen).facets().get(Dimension.REGION).size())
                    .isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x region:atlantis               | 2 | no region \"atlantis\"",
                "weapon:trebuchet                | 0 | drone/shahed",
                "side:mars                       | 0 | anti-kremlin",
                "date:yesterday                  | 0 | 2024-05-17",
                "killed:many                     | 0 | killed:>5",
                "-killed:>5                      | 1 | turn the comparison",
                "x OR region:RU                  | 5 | not in an OR",
                "NOT (x region:RU)               | 7 | not in an OR",
                "region:(RU AND UA)              | 0 | (a OR b)",
                "region:                         | 0 | needs a word",
            })
    void namesTheMistakeAndItsPlace(String query, int position, String message) {
        assertThatThrownBy(() -> searcher.search(SearchRequest.of(query)))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        mistake -> assertThat(mistake.position()).isEqualTo(position))
                .hasMessageContaining(message);
    }

    private static void assertFinds(String query, Predicate<StrikeEvent> wanted) throws IOException {
        long expected = ARTICLES.stream()
                .filter(article -> article.events().stream().anyMatch(wanted))
                .count();
        assertThat(expected).as(query).isPositive();
        assertThat(searcher.search(SearchRequest.of(query)).total()).as(query).isEqualTo(expected);
    }

    private static boolean isIn(StrikeEvent event, String region) {
        return event.region().value().code().equals(region);
    }

    private static boolean hasWeapon(StrikeEvent event, String code) {
        return event.weapons().stream()
                .map(mention -> mention.value().code())
                .anyMatch(own -> own.equals(code) || own.startsWith(code + "/"));
    }

    private static boolean isNumber(Mention<Integer> mention, Predicate<Integer> test) {
        return mention != null && test.test(mention.value());
    }
}
