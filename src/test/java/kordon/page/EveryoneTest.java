package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kordon.event.AttackOutcome;
import kordon.event.Confidence;
import kordon.event.Side;
import kordon.event.WeaponType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for every reader: language, colours, small screens, paper, and those who do not use eyes or a mouse. */
@ExtendWith(Browsing.Resolver.class)
class EveryoneTest {

    @ParameterizedTest
    @CsvSource({"uk-UA, Факти у статті, Бєлгородська область", "ru-RU, Факты в статье, Белгородская область"})
    void theBrowserChoosesTheLanguage(String locale, String facts, String belgorod, Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK.in(locale)).open("/?region=RU-BEL")) {
            assertThat(reader.find("html")).hasAttribute("lang", locale.substring(0, 2));
            assertThat(reader.find(".chosen-chip")).hasText(belgorod);
            assertThat(reader.value("region", "RU-BEL")).containsText(belgorod);
            reader.photograph("search-" + locale.substring(0, 2));
            reader.find(".hit h3 a").first().click();
            assertThat(reader.find("#ledger-title")).hasText(facts);
        }
    }

    @Test
    void aLanguageChosenByHandIsKept(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find(".language select").selectOption("uk");
            assertThat(reader.find(".intro h1")).containsText("Новини");
            reader.page().reload();
            assertThat(reader.find(".intro h1")).containsText("Новини");
            assertThat(reader.find("html")).hasAttribute("lang", "uk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".meaning"})
    void everyLanguageHasTheSameWords(String kind, Browsing browsing) {
        String shape = kind.isEmpty()
                ? "words => Object.keys(words).sort()"
                : "chapters => chapters.map(({text = [], terms = []}) => `${text.length} ${terms.length}`)";
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            List<Object> shapes = List.of("en", "uk", "ru").stream()
                    .map(language -> reader.page()
                            .evaluate("async () => (%s)((await import('/words/%s%s.js')).default)"
                                    .formatted(shape, language, kind)))
                    .toList();
            assertThat(Set.copyOf(shapes)).hasSize(1);
        }
    }

    @Test
    void everyCodeOfTheCodebookHasWords(Browsing browsing) {
        List<String> codes = Stream.of(
                        Stream.of(WeaponType.values()).map(weapon -> "weapon." + weapon.code()),
                        Stream.of(Side.values()).flatMap(side -> Stream.of("side." + side.code(), "by." + side.code())),
                        Stream.of(AttackOutcome.values()).map(outcome -> "outcome." + outcome.code()),
                        Stream.of(Confidence.values()).map(confidence -> "confidence." + confidence.code()))
                .flatMap(Function.identity())
                .toList();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            assertThat(reader.page().evaluate("async () => Object.keys((await import('/words/en.js')).default)"))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .containsAll(codes);
        }
    }

    @Test
    void darkIsTheSystemsWishOrTheReaders(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DARK).open("/?q=Belgorod+drone")) {
            assertThat(lightness(reader)).isLessThan(60);
            reader.photograph("search-dark");
            reader.button("Switch to light colours").click();
            assertThat(lightness(reader)).isGreaterThan(200);
            reader.page().reload();
            reader.settled();
            assertThat(lightness(reader)).isGreaterThan(200);
        }
    }

    private static int lightness(Visitor reader) {
        return (Integer) reader.page()
                .evaluate("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    }

    @Test
    void aPhoneHasEverythingInSheets(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.PHONE).open("/?q=drone")) {
            assertThat(reader.find(".facets-column")).hasCount(0);
            fitsTheScreen(reader);
            reader.photograph("phone");

            reader.button("Filters").click();
            long promised = reader.count("region", "RU-BEL");
            reader.photograph("phone-filters");
            reader.value("region", "RU-BEL").tap();
            reader.find("dialog .done", promised == 1 ? "Show 1 article" : "Show " + promised + " articles")
                    .tap();
            reader.sees(promised);
            assertThat(reader.find("dialog[open]")).hasCount(0);

            reader.button("Time and map").tap();
            assertThat(reader.find("dialog .atlas")).isVisible();
            reader.photograph("phone-overview");
            reader.page().keyboard().press("Escape");

            reader.find(".hit h3 a").first().tap();
            assertThat(reader.find(".article h1")).isVisible();
            fitsTheScreen(reader);
            reader.photograph("phone-article");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru"})
    void theNarrowestScreenNeedsNoSidewaysScrolling(String language, Browsing browsing) {
        try (Visitor reader = browsing.visitor(new Screen(320, 640, ColorScheme.LIGHT, language))) {
            for (String view : List.of(
                    "/", "/?q=drone&region=RU-BEL&weapon=%21missile", "/?q=drone&list=events", "/?view=meaning")) {
                reader.open(view);
                fitsTheScreen(reader);
            }
        }
    }

    private static void fitsTheScreen(Visitor reader) {
        assertThat((Boolean) reader.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void paperHoldsTheArticleAndItsFactsOnly(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DARK).open("/?q=Belgorod+drone")) {
            reader.find(".hit h3 a").first().click();
            assertThat(reader.find(".article h1")).isVisible();
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(reader.find(".box")).isHidden();
            assertThat(reader.find(".tools")).isHidden();
            assertThat(reader.find(".body")).isVisible();
            assertThat(reader.find(".ledger")).isVisible();
            assertThat(lightness(reader)).isEqualTo(255);
            reader.photograph("print");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void axeFindsNothingSerious(boolean dark, Browsing browsing) {
        try (Visitor reader = browsing.visitor(dark ? Screen.DARK : Screen.DESK)) {
            reader.expectsFailures();
            for (String view : List.of(
                    "/",
                    "/?q=Belgorod+drone&region=RU-BEL&weapon=%21missile",
                    "/?q=zzzz&region=RU-BEL",
                    "/?q=%28belgorod",
                    "/?view=meaning&about=weapon")) {
                reader.open(view);
                examine(reader, view);
            }
            reader.open("/?list=events&from=2024-01-01&to=2024-12-31");
            reader.find(".list-toggle").click();
            reader.find(".menu summary").click();
            examine(reader, "events, list of regions, menu");
            reader.find("#q").pressSequentially("belg");
            assertThat(reader.find("#suggestions li").first()).isVisible();
            examine(reader, "suggestions");
            reader.open("/?q=Belgorod+drone");
            reader.find(".hit h3 a").first().click();
            reader.find(".article-tools button", "Show what was removed").click();
            reader.find(".fact-where").first().click();
            examine(reader, "article");
            reader.find(".tool", "Help").click();
            examine(reader, "help");
        }
        try (Visitor reader =
                browsing.visitor(dark ? Screen.DARK_PHONE : Screen.PHONE).open("/?q=drone")) {
            examine(reader, "phone");
            reader.button("Filters").click();
            examine(reader, "phone filters");
            reader.page().keyboard().press("Escape");
            reader.button("Time and map").click();
            examine(reader, "phone time and map");
            reader.open("/?q=drone&list=events");
            examine(reader, "phone events");
        }
    }

    private static void examine(Visitor reader, String view) {
        List<Rule> violations = new AxeBuilder(reader.page())
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(view)
                .filteredOn(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }
}
