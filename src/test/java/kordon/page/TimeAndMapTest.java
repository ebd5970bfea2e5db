package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The time line and the map, by hand and by keys. */
@ExtendWith(Browsing.Resolver.class)
class TimeAndMapTest {

    @Test
    void theBarsAreTheMonthsOfTheHistogram(Browsing browsing) {
        JsonNode buckets = browsing.demo().api("/api/histogram?q=drone").path("buckets");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            assertThat(reader.find(".chart .step")).hasCount(buckets.size());
            assertThat(reader.find(".timeline .by")).hasText("attacks by month");
            int last = buckets.size() - 1;
            reader.find(".chart .step").nth(last).hover(new Locator.HoverOptions().setForce(true));
            long count = buckets.get(last).path("count").asLong();
            assertThat(reader.find(".chart-says")).containsText(count + (count == 1 ? " attack" : " attacks"));
        }
    }

    @Test
    void aStretchIsChosenByKeys(Browsing browsing) {
        JsonNode buckets = browsing.demo().api("/api/histogram").path("buckets");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            Locator first = reader.find(".handle").first();
            first.focus();
            reader.page().keyboard().press("End");
            reader.page().keyboard().press("ArrowLeft");
            reader.page().keyboard().press("ArrowLeft");
            reader.page().keyboard().press("Enter");
            reader.settled();
            int size = buckets.size();
            String days = "from=" + buckets.get(size - 3).path("from").asText() + "&to="
                    + buckets.get(size - 1).path("to").asText();
            assertThat(reader.address()).isEqualTo("/?" + days);
            reader.sees(browsing.demo().total(days));
            assertThat(first).hasAttribute("aria-valuenow", String.valueOf(size - 3));
            assertThat(first).isFocused();
            assertThat(reader.find(".chart .step.beside")).hasCount(size - 3);
        }
    }

    @Test
    void anEdgeOfTheStretchCanBeDragged(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?from=2024-01-01&to=2024-12-31")) {
            BoundingBox edge = reader.find(".handle.visible rect").last().boundingBox();
            reader.page().mouse().move(edge.x + edge.width / 2, edge.y + 5);
            reader.page().mouse().down();
            reader.page().mouse().move(edge.x + 60, edge.y + 5);
            reader.page().mouse().up();
            reader.settled();
            assertThat(reader.address()).matches("/\\?from=2024-01-01&to=2025-\\d\\d-\\d\\d");
        }
    }

    @Test
    void nearerTheBarsAreWeeksAndThenDays(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            Locator nearer = reader.find(".timeline").getByLabel("Zoom in");
            nearer.click();
            assertThat(reader.find(".timeline .by")).hasText("attacks by week");
            nearer.click();
            nearer.click();
            nearer.click();
            assertThat(reader.find(".timeline .by")).hasText("attacks by day");
            assertThat(reader.address()).matches("/\\?zoom=\\d{4}-\\d\\d-\\d\\d\\.\\.\\d{4}-\\d\\d-\\d\\d");
            int steps = reader.find(".chart .step").count();
            reader.photograph("time-by-day");
            reader.page().reload();
            assertThat(reader.find(".chart .step")).hasCount(steps);
            reader.find(".timeline").getByLabel("Earlier").click();
            assertThat(reader.find(".chart .step")).hasCount(steps);
        }
    }

    @Test
    void theMapNamesARegionWithItsCountsBySide(Browsing browsing) {
        JsonNode region = region(browsing, "RU-BEL");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find("#map-RU-BEL").hover();
            assertThat(reader.find(".map-says")).containsText("Belgorod Oblast");
            assertThat(reader.find(".map-says"))
                    .containsText(region.path("articles").asLong() + " articles, "
                            + region.path("events").asLong() + " attacks");
            assertThat(reader.find(".map-says .by-side").first())
                    .hasText(
                            "by Ukraine " + region.path("sides").path("ukraine").asLong());
        }
    }

    @Test
    void theListBelowTheMapHoldsTheSameNumbersAndFilters(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find(".list-toggle").click();
            Locator row = reader.find(".region-list tbody tr", "Kharkiv Oblast");
            long promised = region(browsing, "UA-63").path("articles").asLong();
            assertThat(row.locator("td").first()).hasText(String.valueOf(promised));
            reader.photograph("map-list");
            row.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            reader.settled();
            assertThat(reader.address()).isEqualTo("/?region=UA-63");
            reader.sees(promised);
        }
    }

    @Test
    void theMapComesNearerByButtonKeyAndDrag(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            Locator map = reader.find(".atlas");
            String beginning = map.getAttribute("viewBox");
            reader.find(".map").getByLabel("Zoom in").click();
            String nearer = map.getAttribute("viewBox");
            assertThat(width(nearer)).isLessThan(width(beginning));

            map.focus();
            reader.page().keyboard().press("+");
            assertThat(width(map.getAttribute("viewBox"))).isLessThan(width(nearer));

            String before = map.getAttribute("viewBox");
            BoundingBox box = map.boundingBox();
            reader.page().mouse().move(box.x + 150, box.y + 120);
            reader.page().mouse().down();
            reader.page().mouse().move(box.x + 90, box.y + 100);
            reader.page().mouse().up();
            assertThat(map.getAttribute("viewBox")).isNotEqualTo(before);
            // A drag over a region chooses nothing.
            assertThat(reader.address()).isEqualTo("/");

            reader.page().keyboard().press("0");
            assertThat(map).hasAttribute("viewBox", beginning);
        }
    }

    private static double width(String viewBox) {
        return Double.parseDouble(viewBox.split(" ")[2]);
    }

    private static JsonNode region(Browsing browsing, String code) {
        for (JsonNode region : browsing.demo().api("/api/map").path("regions")) {
            if (region.path("region").asText().equals(code)) {
                return region;
            }
        }
        throw new AssertionError(code);
    }
}
