package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Back and forward, addresses to share, and the keyboard alone. */
@ExtendWith(Browsing.Resolver.class)
class GettingAboutTest {

    @Test
    void backAndForwardRetraceEveryStep(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.search("drone");
            reader.value("side", "ukraine").click();
            reader.settled();
            long found = browsing.demo().total("q=drone&side=ukraine");
            reader.sees(found);
            reader.find(".hit h3 a").nth(4).click();
            assertThat(reader.find(".article h1")).isVisible();

            reader.page().goBack();
            reader.sees(found);
            assertThat(reader.find(".hit h3 a").nth(4)).isFocused();
            assertThat(reader.find(".hit").nth(4)).isInViewport();
            reader.page().goBack();
            reader.sees(browsing.demo().total("q=drone"));
            reader.page().goBack();
            assertThat(reader.find("#q")).hasValue("");
            reader.page().goForward();
            assertThat(reader.find("#q")).hasValue("drone");
            reader.sees(browsing.demo().total("q=drone"));
        }
    }

    @Test
    void anAddressHoldsTheWholeState(Browsing browsing) {
        String address =
                "/?q=drone&region=RU-BEL&region=%21RU-MOW&weapon=drone&from=2023-01-01&to=2026-12-31&sort=oldest";
        try (Visitor reader = browsing.visitor(Screen.DESK).open(address)) {
            reader.sees(browsing.demo().total(address.substring(2)));
            assertThat(reader.find("#q")).hasValue("drone");
            assertThat(reader.find(".chosen-chip")).hasCount(4);
            assertThat(reader.find(".order select")).hasValue("oldest");
            assertThat(reader.find(".days input").first()).hasValue("2023-01-01");
            assertThat(reader.address()).isEqualTo(address);
        }
    }

    @Test
    void theKeyboardAloneIsEnough(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.page().keyboard().press("/");
            assertThat(reader.find("#q")).isFocused();
            reader.page().keyboard().type("Belgorod drone");
            reader.page().keyboard().press("Enter");
            reader.sees(browsing.demo().total("q=Belgorod+drone"));

            reader.page().keyboard().press("ArrowDown");
            assertThat(reader.find(".hit h3 a").first()).isFocused();
            reader.page().keyboard().press("ArrowDown");
            assertThat(reader.find(".hit h3 a").nth(1)).isFocused();
            reader.page().keyboard().press("ArrowUp");
            reader.page().keyboard().press("Enter");
            assertThat(reader.find(".article h1")).isVisible();

            reader.page().keyboard().press("Escape");
            assertThat(reader.find(".hit h3 a").first()).isFocused();

            reader.page().keyboard().press("?");
            assertThat(reader.find("dialog.help")).isVisible();
            reader.photograph("help");
            reader.page().keyboard().press("Escape");
            assertThat(reader.find("dialog.help")).isHidden();
        }
    }

    @Test
    void everyValueOfATreeCanBeReachedAndPressedByKeyboard(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            long promised = reader.count("weapon", "drone");
            reader.value("weapon", "drone").focus();
            reader.page().keyboard().press("Enter");
            reader.settled();
            reader.sees(promised);
            assertThat(reader.value("weapon", "drone")).isFocused();
        }
    }

    @Test
    void singleKeysCanBeTurnedOff(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.button("Help").click();
            reader.find("dialog.help input[type=checkbox]").uncheck();
            reader.page().keyboard().press("Escape");
            reader.page().keyboard().press("/");
            assertThat(reader.find("#q")).not().isFocused();
        }
    }

    @Test
    void aLinkOpensInAnotherTabWhereAsked(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=drone")) {
            Page other = reader.page()
                    .context()
                    .waitForPage(() -> reader.find(".hit h3 a")
                            .first()
                            .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
            assertThat(other.locator(".article h1")).isVisible();
            assertThat(reader.address()).isEqualTo("/?q=drone");
        }
    }

    @Test
    void theFactsAreExplained(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/")) {
            reader.find(".meaning-link").click();
            assertThat(reader.find(".meaning h2").first()).isVisible();
            assertThat(reader.find(".meaning")).containsText("It says nothing on whether the report is true");
            reader.photograph("meaning");
            reader.page().goBack();
            assertThat(reader.find(".total")).isVisible();
            for (String chapter : new String[] {"region", "weapon", "side", "date", "outcome"}) {
                reader.find("[aria-labelledby=facet-%s] .explain".formatted(chapter))
                        .click();
                assertThat(reader.find("#about-" + chapter)).isInViewport();
                reader.find(".contents .back").click();
            }
        }
    }
}
