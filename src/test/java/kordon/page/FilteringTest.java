package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.stream.IntStream;
import kordon.index.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Drilling down by place, weapon, side and day. */
@ExtendWith(Browsing.Resolver.class)
class FilteringTest {

    @Test
    void aValueGivesTheArticlesThatItsCountPromises(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            long promised = reader.count("region", "RU-BEL");

            reader.value("region", "RU-BEL").click();
            reader.settled();

            reader.sees(promised);
            assertThat(reader.address()).isEqualTo("/?q=drone&region=RU-BEL");
            assertThat(reader.value("region", "RU-BEL")).hasAttribute("aria-pressed", "true");
            assertThat(reader.find(".chosen-chip")).hasText("Belgorod Oblast");
        }
    }

    @Test
    void everyDimensionOfTheIndexIsAFilter(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find(".further").click();
            assertThat(reader.find(".facet")).hasCount(Dimension.values().length);
            for (Dimension dimension : Dimension.values()) {
                assertThat(reader.find("[aria-labelledby=facet-%s] .value".formatted(dimension.code()))
                                .first())
                        .isVisible();
            }
        }
    }

    @Test
    void severalValuesWidenADimensionAndAnotherDimensionNarrows(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            for (String[] value : new String[][] {{"region", "RU-BEL"}, {"region", "RU-KRS"}, {"side", "ukraine"}}) {
                reader.value(value[0], value[1]).click();
                reader.settled();
            }
            reader.sees(browsing.demo().total("region=RU-BEL&region=RU-KRS&side=ukraine"));
            assertThat(reader.find(".chosen-chip")).hasCount(3);
            reader.photograph("filtered");

            reader.button("Drop the filter Kursk Oblast").click();
            reader.settled();
            reader.sees(browsing.demo().total("region=RU-BEL&side=ukraine"));

            reader.button("clear all").click();
            reader.settled();
            assertThat(reader.address()).isEqualTo("/");
        }
    }

    @Test
    void aValueCanBeLeftOutAndTakenBack(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            reader.value("weapon", "missile").hover();
            reader.button("Exclude Missile").click();
            reader.settled();

            reader.sees(browsing.demo().total("q=drone&weapon=!missile"));
            assertThat(reader.find(".chosen-chip")).hasText("not Missile");

            reader.find(".chosen-chip").click();
            reader.settled();
            assertThat(reader.address()).isEqualTo("/?q=drone");
        }
    }

    @Test
    void branchesOpenInPlace(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            String year =
                    reader.find("[aria-labelledby=facet-date] .value").first().getAttribute("data-value");
            assertThat(reader.find(".value[data-value^='" + year + "-']")).hasCount(0);

            reader.button("Open " + year).click();

            Locator month = reader.find(".value[data-value^='" + year + "-']").first();
            assertThat(month).isVisible();
            long promised = Long.parseLong(month.locator(".count").innerText());
            String code = month.getAttribute("data-value");
            month.click();
            reader.settled();
            reader.sees(promised);
            assertThat(reader.value("date", code)).isVisible();
        }
    }

    @Test
    void placesAndDaysComeWhenTheirBranchIsOpened(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?side=russia")) {
            Locator places = reader.find(".value[data-value^='UA-63/']");
            assertThat(places).hasCount(0);

            reader.find("[aria-labelledby=facet-region] .row:has([data-value='UA-63']) .twig")
                    .press("Enter");
            assertThat(places.first()).isVisible();
            assertThat(reader.find(".facet-skeleton")).hasCount(0);

            // What stands open is counted anew with the rest of the page.
            String code = places.first().getAttribute("data-value");
            reader.value("weapon", "missile").click();
            reader.settled();
            long promised = browsing.demo().total("side=russia&weapon=missile&region=" + code);
            assertThat(reader.find(".value[data-value='" + code + "'] .count")).hasText(String.valueOf(promised));

            reader.value("region", code).click();
            reader.settled();
            reader.sees(promised);
            assertThat(reader.value("region", code)).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void aLongDimensionCanBeSearched(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find("[aria-labelledby=facet-region] .sieve").fill("odes");
            assertThat(reader.value("region", "UA-51")).isVisible();
            assertThat(reader.value("region", "UA-63")).hasCount(0);
        }
    }

    @Test
    void aNameIsFoundInAnyScriptAndFiltersAtOnce(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find("[aria-labelledby=facet-region] .sieve").fill("харк");
            Locator kharkiv = reader.value("region", "UA-63");
            assertThat(kharkiv).containsText("Ukraine");
            long promised = reader.count("region", "UA-63");
            kharkiv.click();
            reader.settled();
            reader.sees(promised);
            assertThat(reader.find("[aria-labelledby=facet-region] .sieve")).hasValue("харк");
            assertThat(reader.value("region", "UA-63")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void valuesThatAreNotListedAreFoundAllTheSame(Browsing browsing, @TempDir Path folder) throws Exception {
        String[] towns = {"Belgorod", "Kursk", "Bryansk", "Voronezh", "Rostov-on-Don"};
        String[] lines = IntStream.range(0, 105)
                .mapToObj(i -> """
                        {"id": "a%1$d", "title": "Report %1$d", "source": "outlet-%2$s.example", "published": "2024-01-02", \
                        "text": "On %3$d January 2024 a drone hit building %4$d in %5$s, official number %1$d of the town said. \
                        Firemen of brigade %6$d put the fire out within %7$d minutes, and nobody was hurt on street %8$d."}""".formatted(
                                i,
                                Integer.toString(i + 1000, 36),
                                i % 28 + 1,
                                i * 37 + 11,
                                towns[i % 5],
                                i * 53 + 7,
                                i * 3 + 9,
                                i * 91))
                .toArray(String[]::new);
        try (Site site = Site.ofLines(folder, lines);
                Visitor reader = browsing.visitor(site, Screen.DESK).open("/")) {
            long sources = site.api("/api/facets/source").path("total").asLong();
            assertThat(sources).isGreaterThan(100);
            reader.find(".further").click();
            Locator source = reader.find("[aria-labelledby=facet-source]");
            source.locator(".facet-more").click();
            assertThat(source.locator(".unlisted")).containsText((sources - 100) + " more");
            source.locator(".sieve").fill("outlet");
            assertThat(source.locator(".value")).hasCount(31);
            source.locator(".facet-more").click();
            assertThat(source.locator(".value")).hasCount(62);
            source.locator(".sieve").fill("outlet-rs");
            assertThat(source.locator(".value")).hasCount(1);
            source.locator(".value").click();
            reader.settled();
            reader.sees(1);
        }
    }

    @Test
    void aNumberOfAnEventAsksForAsManyOrMore(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=Belgorod&sort=casualties")) {
            Locator killed = reader.find("button.chip.number", "killed").first();
            String number = killed.innerText().replaceAll("\\D", "");
            killed.click();
            reader.settled();
            assertThat(reader.find("#q")).hasValue("Belgorod killed:>=" + number);
            reader.sees(browsing.demo().total("q=Belgorod+killed:%3E%3D" + number));
            reader.find("button.chip.number[aria-pressed=true]").first().click();
            reader.settled();
            assertThat(reader.find("#q")).hasValue("Belgorod");
        }
    }

    @Test
    void aChipOfAnEventFilters(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            reader.find(".event .where button").first().click();
            reader.settled();
            assertThat(reader.address()).startsWith("/?q=drone&region=");
            reader.sees(browsing.demo().total(reader.address().substring(2)));
            assertThat(reader.find(".event").first().locator(".where button")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void aStretchOfTimeIsDraggedOrTyped(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            BoundingBox chart = reader.find(".chart").boundingBox();
            reader.page().mouse().move(chart.x + chart.width * 0.6, chart.y + 40);
            reader.page().mouse().down();
            reader.page().mouse().move(chart.x + chart.width * 0.8, chart.y + 40);
            reader.page().mouse().up();
            reader.settled();

            assertThat(reader.address()).matches("/\\?from=\\d{4}-\\d{2}-01&to=\\d{4}-\\d{2}-\\d{2}");
            reader.sees(browsing.demo().total(reader.address().substring(2)));

            reader.find(".days input").first().fill("2024-01-01");
            reader.find(".days input").last().fill("2024-12-31");
            reader.settled();
            assertThat(reader.page()).hasURL(browsing.demo().at("/?from=2024-01-01&to=2024-12-31"));
            reader.settled();
            reader.sees(browsing.demo().total("from=2024-01-01&to=2024-12-31"));
        }
    }

    @Test
    void aRegionOnTheMapFilters(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            long promised = reader.count("region", "UA-63");
            Locator kharkiv = reader.find("#map-UA-63");
            kharkiv.hover();
            assertThat(reader.find(".map-says")).containsText("Kharkiv Oblast");
            kharkiv.click();
            reader.settled();
            reader.sees(promised);
        }
    }

    @Test
    void theMapCanBeWalkedByKeyboard(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find(".atlas").focus();
            reader.page().keyboard().press("ArrowRight");
            String first = reader.find(".map-says b").innerText();
            reader.page().keyboard().press("ArrowDown");
            assertThat(reader.find(".map-says b")).not().hasText(first);
            String region = reader.find(".map-says b").innerText();
            String numbers = reader.find(".map-says").innerText();
            reader.page().keyboard().press("Enter");
            reader.settled();
            assertThat(reader.find(".chosen-chip")).hasText(region);
            reader.sees(Long.parseLong(numbers.replaceAll("(?s).*?(\\d+) articles?,.*", "$1")));
        }
    }
}
