package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the box to the articles. */
@ExtendWith(Browsing.Resolver.class)
class SearchingTest {
    private static final int SNIPPETS_SHOWN = 2;

    @Test
    void aFirstVisitShowsTheWholeCollection(Browsing browsing) {
        JsonNode stats = browsing.demo().api("/api/stats");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.sees(stats.path("articles").asLong());
            assertThat(reader.find(".demo-line")).containsText("the outlets are made up");
            assertThat(reader.find(".intro-text"))
                    .containsText(stats.path("events").asText() + " reported attacks");
            assertThat(reader.find(".chart .step").first()).isAttached();
            assertThat(reader.find(".atlas .land.s4").first()).isAttached();
            assertThat(reader.find(".example"))
                    .hasText(new String[] {"Belgorod drone", "Shahed over Kharkiv since May", "shot down over Moscow"});
            assertThat(reader.find(".intro .syntax")).containsText("drone OR missile");
            reader.photograph("first-visit");
        }
    }

    @Test
    void everyExampleFindsSomething(Browsing browsing) {
        for (String language : new String[] {"en", "uk", "ru"}) {
            try (Visitor reader = browsing.visitor(Screen.DESK.in(language)).open("/")) {
                Locator examples = reader.find(".example");
                for (int i = 0; i < examples.count(); i++) {
                    String search = examples.nth(i).getAttribute("href").substring("/?".length());
                    assertThat(browsing.demo().total(search)).as(search).isPositive();
                }
            }
        }
    }

    @Test
    void aQueryIsFoundCountedAndMarked(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.search("Belgorod drone");

            assertThat(reader.address()).isEqualTo("/?q=Belgorod+drone");
            reader.sees(browsing.demo().total("q=Belgorod+drone"));
            assertThat(reader.find(".hits mark").allInnerTexts())
                    .isEqualTo(markedWords(browsing.demo().api("/api/search?q=Belgorod+drone")))
                    .contains("Belgorod", "drones");
            assertThat(reader.page()).hasTitle("Belgorod drone – Kordon");
            reader.photograph("search");
        }
    }

    @Test
    void theAttackThatTheQueryNamesStandsFirst(Browsing browsing) {
        JsonNode hits = browsing.demo().api("/api/search?q=Belgorod+drone").path("hits");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=Belgorod+drone")) {
            for (JsonNode hit : hits) {
                if (hit.path("events").findValuesAsText("region").contains("RU-BEL")) {
                    Locator first = reader.find(".hit[data-id='%s'] .event"
                                    .formatted(hit.path("id").asText()))
                            .first();
                    assertThat(first).containsText("Belgorod Oblast");
                }
            }
        }
    }

    @Test
    void orderAndMatchAreTheReadersChoice(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=Belgorod+missile")) {
            reader.find(".order select").selectOption("oldest");
            reader.settled();
            assertThat(reader.address()).endsWith("sort=oldest");
            assertThat(reader.find(".hit time").evaluateAll("times => times.map(time => time.dateTime)"))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .isSorted();

            reader.find(".match label").last().click();
            reader.sees(browsing.demo().total("q=Belgorod+missile&match=any"));
        }
    }

    @Test
    void moreAddsBelowAndSurvivesAReload(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            assertThat(reader.find(".hit")).hasCount(10);
            String first = reader.titles().getFirst();

            reader.find(".more").click();

            assertThat(reader.find(".hit")).hasCount(20);
            assertThat(reader.titles()).first().isEqualTo(first);
            assertThat(reader.titles()).doesNotHaveDuplicates();
            assertThat(reader.address()).isEqualTo("/?q=drone&shown=20");
            reader.page().reload();
            assertThat(reader.find(".hit")).hasCount(20);
        }
    }

    @Test
    void anAnswerThatComesLateIsDropped(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            // Holds the first of two answers back until the second is on the screen.
            reader.page().route("**/api/search?q=missile*", route -> {
                reader.find("#q").fill("drone");
                reader.find("#q").press("Enter");
                route.resume();
            });
            reader.find("#q").fill("missile");
            reader.find("#q").press("Enter");

            reader.settled();
            reader.sees(browsing.demo().total("q=drone"));
            assertThat(reader.find("#q")).hasValue("drone");
        }
    }

    /** The words that the API marks in titles and in the snippets shown, in the order of the page. */
    private static List<String> markedWords(JsonNode answer) {
        List<String> words = new ArrayList<>();
        for (JsonNode hit : answer.path("hits")) {
            addMarked(words, hit.path("title").asText(), hit.path("title_marks"));
            for (int i = 0; i < Math.min(SNIPPETS_SHOWN, hit.path("snippets").size()); i++) {
                JsonNode snippet = hit.path("snippets").get(i);
                addMarked(words, snippet.path("text").asText(), snippet.path("marks"));
            }
        }
        return words;
    }

    private static void addMarked(List<String> words, String text, JsonNode marks) {
        for (JsonNode mark : marks) {
            words.add(text.substring(mark.get(0).asInt(), mark.get(1).asInt()));
        }
    }
}
