package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While one types: what may be meant, how much it would find, and nothing in the way of the fingers. */
@ExtendWith(Browsing.Resolver.class)
class SuggestingTest {

    @Test
    void theKeyboardChoosesAFilterFromTheSuggestions(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.page().keyboard().press("/");
            reader.page().keyboard().type("drone khar");
            assertThat(reader.find("#suggestions li").first()).containsText("Kharkiv Oblast");
            assertThat(reader.find("#q")).hasAttribute("aria-expanded", "true");
            reader.photograph("suggestions");

            reader.page().keyboard().press("ArrowDown");
            assertThat(reader.find("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
            assertThat(reader.find("#suggestion-0")).hasAttribute("aria-selected", "true");
            reader.page().keyboard().press("Enter");
            reader.settled();

            assertThat(reader.address()).isEqualTo("/?q=drone&region=UA-63");
            reader.sees(browsing.demo().total("q=drone&region=UA-63"));
            assertThat(reader.find("#suggestions li").first()).isHidden();
        }
    }

    @Test
    void aPlaceBecomesTheQuery(Browsing browsing) {
        JsonNode place = null;
        for (JsonNode suggestion : browsing.demo().api("/api/suggest?q=belg").path("suggestions")) {
            if (suggestion.path("kind").asText().equals("place")) {
                place = suggestion;
            }
        }
        assertThat(place).isNotNull();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find("#q").pressSequentially("belg");
            reader.find("#suggestions li", place.path("label").asText())
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("place"))
                    .click();
            reader.settled();
            assertThat(reader.find("#q")).hasValue(place.path("text").asText());
            reader.sees(place.path("count").asLong());
        }
    }

    @Test
    void escapeClosesTheListAndThenLeavesTheBox(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find("#q").pressSequentially("belg");
            assertThat(reader.find("#suggestions li").first()).isVisible();
            reader.page().keyboard().press("Escape");
            assertThat(reader.find(".below-box")).isHidden();
            assertThat(reader.find("#q")).isFocused();
            assertThat(reader.find("#q")).hasValue("belg");
            reader.page().keyboard().press("Escape");
            assertThat(reader.find("#q")).not().isFocused();
        }
    }

    @Test
    void aDraftThatCannotBeReadYetIsUnderstoodAsFarAsItGoes(Browsing browsing) {
        long found = browsing.demo().total("q=belgorod+drone");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find("#q").pressSequentially("belgorod (drone");
            assertThat(reader.find(".outlook")).containsText(found + " articles");
        }
    }

    @Test
    void typingWaitsForNoAnswer(Browsing browsing) {
        List<Route> held = new ArrayList<>();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.page().route(Pattern.compile("/api/suggest|size=0"), held::add);
            reader.find("#q").pressSequentially("Belgorod drone");
            assertThat(reader.find("#q")).hasValue("Belgorod drone");
            reader.page().keyboard().press("Enter");
            reader.settled();
            reader.sees(browsing.demo().total("q=Belgorod+drone"));
        }
    }

    @Test
    void suggestionsForAnEarlierTextAreDropped(Browsing browsing) {
        List<Route> held = new ArrayList<>();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.page().route("**/api/suggest?q=odes", held::add);
            reader.find("#q").fill("odes");
            reader.page().waitForCondition(() -> !held.isEmpty());
            reader.find("#q").fill("khar");
            assertThat(reader.find("#suggestions li").first()).containsText("Kharkiv");
            held.forEach(Route::resume);
            reader.page().unroute("**/api/suggest?q=odes");
            reader.find("#q").press("ArrowDown");
            assertThat(reader.find("#suggestions li").first()).containsText("Kharkiv");
        }
    }
}
