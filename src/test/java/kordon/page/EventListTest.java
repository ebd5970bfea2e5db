package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks as results: a table that sorts, and the sentences behind each row. */
@ExtendWith(Browsing.Resolver.class)
class EventListTest {
    private static final String QUERY = "q=Belgorod+drone";

    @Test
    void theCountsAreTheSwitchBetweenArticlesAndAttacks(Browsing browsing) {
        JsonNode answer = browsing.demo().api("/api/search?" + QUERY);
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + QUERY)) {
            assertThat(reader.find(".sources")).hasText(answer.path("sources").asLong() + " outlets");
            reader.find(".list a", answer.path("events").asLong() + " attacks").click();
            reader.settled();

            assertThat(reader.address()).isEqualTo("/?" + QUERY + "&list=events");
            assertThat(reader.find(".event-table tbody tr")).hasCount(25);
            reader.sees(answer.path("total").asLong());
            reader.photograph("events");

            reader.find(".list a", "articles").click();
            reader.settled();
            assertThat(reader.address()).isEqualTo("/?" + QUERY);
            assertThat(reader.find(".hit").first()).isVisible();
        }
    }

    @Test
    void aHeadSortsByItsNumbers(Browsing browsing) {
        JsonNode events = browsing.demo().api("/api/events?" + QUERY + "&sort=casualties&size=25");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + QUERY + "&list=events")) {
            reader.button("Killed").click();
            reader.settled();
            assertThat(reader.address()).endsWith("sort=casualties");
            assertThat(reader.find("th[aria-sort=descending]")).hasText("Killed");
            List<String> killed =
                    reader.find(".event-table tbody tr td:nth-child(6)").allInnerTexts();
            for (int i = 0; i < killed.size(); i++) {
                JsonNode number = events.path("hits").get(i).path("killed");
                assertThat(killed.get(i)).isEqualTo(number.isNull() ? "·" : number.asText());
            }
            assertThat((String) reader.find(".event-table tbody .n")
                            .first()
                            .evaluate("cell => getComputedStyle(cell).textAlign"))
                    .isEqualTo("right");

            reader.button("Day").click();
            reader.settled();
            assertThat(reader.find("th[aria-sort=descending]")).hasText("Day");
            reader.button("Day").click();
            reader.settled();
            assertThat(reader.find("th[aria-sort=ascending]")).hasText("Day");
        }
    }

    @Test
    void theSentencesComeOnHoverAndOnFocusAndGoWithEscape(Browsing browsing) {
        String quote = browsing.demo()
                .api("/api/events?" + QUERY + "&size=3")
                .path("hits")
                .get(1)
                .path("quote")
                .asText();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + QUERY + "&list=events")) {
            Locator row = reader.find(".event-table tbody tr").nth(1);
            assertThat(row.locator(".quote")).isHidden();
            row.hover();
            assertThat(row.locator(".quote")).isVisible();
            assertThat(row.locator(".quote")).containsText(quote);
            reader.photograph("events-evidence");

            reader.find(".brand").hover();
            assertThat(row.locator(".quote")).isHidden();
            row.locator(".open").focus();
            assertThat(row.locator(".quote")).isVisible();
            reader.page().keyboard().press("Escape");
            assertThat(row.locator(".quote")).isHidden();
            reader.page().keyboard().press("ArrowDown");
            assertThat(reader.find(".event-table tbody tr").nth(2).locator(".quote"))
                    .isVisible();
        }
    }

    @Test
    void aRowOpensTheArticleAtItsEvidence(Browsing browsing) {
        JsonNode hit = browsing.demo()
                .api("/api/events?" + QUERY + "&size=9")
                .path("hits")
                .get(8);
        String id = hit.path("id").asText();
        String number = id.substring(id.lastIndexOf('~') + 1);
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + QUERY + "&list=events")) {
            reader.find(".event-table tbody tr").nth(8).locator("td").nth(3).click();
            assertThat(reader.find(".article h1"))
                    .hasText(hit.path("article").path("title").asText());
            assertThat(reader.address()).endsWith("&fact=" + number);
            assertThat(reader.find(".fact.lit .fact-number")).hasText(number);
            assertThat(reader.find(".evidence.lit").first()).isInViewport();

            reader.page().reload();
            assertThat(reader.find(".fact.lit .fact-number")).hasText(number);
            reader.page().goBack();
            assertThat(reader.find(".event-table tbody tr")).hasCount(25);
        }
    }

    @Test
    void moreRowsComeBelow(Browsing browsing) {
        long events = browsing.demo().api("/api/events?" + QUERY).path("total").asLong();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + QUERY + "&list=events")) {
            reader.find(".more").click();
            assertThat(reader.find(".event-table tbody tr")).hasCount(50);
            reader.find(".more").click();
            assertThat(reader.find(".event-table tbody tr")).hasCount((int) Math.min(75, events));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440", "uk, 1440", "ru, 1440", "uk, 1240", "ru, 1024", "en, 820"})
    void theTableFitsItsColumnInEveryLanguage(String language, int width, Browsing browsing) {
        Screen screen = new Screen(width, 800, ColorScheme.LIGHT, language);
        try (Visitor reader = browsing.visitor(screen).open("/?list=events&sort=downed")) {
            assertThat((Integer) reader.find(".event-table")
                            .evaluate("table => table.offsetWidth - table.closest('.results').clientWidth"))
                    .isNotPositive();
        }
    }

    @Test
    void aPhoneShowsCards(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.PHONE).open("/?" + QUERY + "&list=events")) {
            assertThat(reader.find(".event-card")).hasCount(25);
            assertThat(reader.find(".event-card .said").first()).isVisible();
            reader.photograph("phone-events");
            reader.find(".event-card h3 a").first().tap();
            assertThat(reader.find(".fact.lit")).hasCount(1);
        }
    }
}
