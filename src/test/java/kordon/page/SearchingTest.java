package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the box to the articles. */
@ExtendWith(Browsing.Resolver.class)
class SearchingTest {

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
            assertThat(reader.find(".example")).hasCount(3);
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
            for (Locator hit : reader.find(".hit").all()) {
                assertThat(hit.locator("mark").first()).isVisible();
            }
            assertThat(reader.find(".hits mark").allInnerTexts())
                    .allSatisfy(word -> assertThat(word).matches("(?iu).*(belgorod|drone).*"));
            assertThat(reader.page()).hasTitle("Belgorod drone – Kordon");
            reader.photograph("search");
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
}
