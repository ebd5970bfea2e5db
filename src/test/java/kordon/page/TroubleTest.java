package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing found, nothing understood, nobody there: plain words and a way on. */
@ExtendWith(Browsing.Resolver.class)
class TroubleTest {

    @Test
    void aMistakeInTheQueryIsUnderlinedWhereItStands(Browsing browsing) {
        String query = "belgorod AND (drone";
        int position = browsing.demo()
                .api("/api/search?q=" + query.replace(" ", "%20"))
                .path("position")
                .asInt(-1);
        assertThat(position).isNotNegative();
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.expectsFailures();
            reader.open("/");
            reader.search(query);
            assertThat(reader.find(".trouble h2")).hasText("The query cannot be read");
            assertThat(reader.find(".mistake code")).containsText(query);
            String underlined = position < query.length() ? query.substring(position, position + 1) : "\u00a0";
            assertThat(reader.find(".mistake em")).hasText(underlined);
            reader.photograph("mistake");

            reader.find(".trouble .way-out").click();
            reader.settled();
            reader.sees(browsing.demo().total("q=belgorod+drone"));
            assertThat(reader.find(".read-as code")).not().isEmpty();

            reader.search("belgorod AND drone");
            assertThat(reader.address()).isEqualTo("/?q=belgorod+AND+drone");
            assertThat(reader.find(".trouble")).hasCount(0);
            assertThat(reader.find(".hit").first()).isVisible();
        }
    }

    @Test
    void anEmptyAnswerNamesTheFilterToDrop(Browsing browsing) {
        try (Visitor reader =
                browsing.visitor(Screen.DESK).open("/?q=Belgorod&region=UA-63&region=%21UA&weapon=drone")) {
            assertThat(reader.find(".empty h2")).hasText("Nothing found");
            assertThat(reader.find(".way-out").first()).isVisible();
            reader.photograph("nothing-found");
            String promise = reader.find(".way-out").first().innerText();

            reader.find(".way-out").first().click();
            reader.settled();

            long promised = Long.parseLong(promise.replaceAll(".*\\((\\d+) articles?\\)", "$1"));
            reader.sees(promised);
        }
    }

    @Test
    void aSlipOfThePenIsCorrected(Browsing browsing) {
        JsonNode meant = browsing.demo().api("/api/search?q=belgrod+drone").path("did_you_mean");
        assertThat(meant.isObject()).isTrue();
        for (String list : new String[] {"", "&list=events"}) {
            try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=belgrod+drone" + list)) {
                reader.find(".way-out", "Did you mean").click();
                reader.settled();
                assertThat(reader.find("#q")).hasValue(meant.path("query").asText());
                reader.sees(meant.path("total").asLong());
            }
        }
    }

    @Test
    void whereNoSingleFilterIsToBlameAllAreDroppedTogether(Browsing browsing) {
        try (Visitor reader =
                browsing.visitor(Screen.DESK).open("/?q=belgrod+drone&region=UA-63&weapon=ground&from=2026-02-01")) {
            reader.find(".way-out", "Drop every filter").first().click();
            reader.settled();
            assertThat(reader.find(".hit").first()).isVisible();
            assertThat(reader.find(".chosen-chip")).hasCount(0);
        }
    }

    @Test
    void anUnknownArticleIsNamedSo(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.expectsFailures();
            reader.open("/?article=no-such-article");
            assertThat(reader.find(".trouble h2")).hasText("This article is not in the index");
            reader.find(".back").click();
            assertThat(reader.find(".hit").first()).isVisible();
        }
    }

    @Test
    void aValueThatTheServerCannotReadIsNamed(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.expectsFailures();
            reader.open("/?region=XX-NOWHERE");
            assertThat(reader.find(".trouble")).containsText("region");
            reader.find(".chosen-chip").click();
            assertThat(reader.find(".hit").first()).isVisible();
        }
    }

    @Test
    void aServerThatIsAwayIsAskedAgain(Browsing browsing) {
        AtomicBoolean away = new AtomicBoolean(true);
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.expectsFailures();
            reader.open("/");
            reader.page().route("**/api/search?*", route -> {
                if (away.get()) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            reader.find("#q").fill("drone");
            reader.find("#q").press("Enter");
            assertThat(reader.find(".trouble h2")).hasText("The server is away, trying again…");
            reader.photograph("away");
            away.set(false);
            assertThat(reader.find(".trouble")).hasCount(0);
            reader.sees(browsing.demo().total("q=drone"));
        }
    }
}
