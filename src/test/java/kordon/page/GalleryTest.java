package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture of every view on every kind of screen, for the eye: target/screenshots/gallery-VIEW-SCREEN.png. */
@ExtendWith(Browsing.Resolver.class)
class GalleryTest {
    private static final Map<String, Screen> SCREENS = Map.of(
            "light",
            Screen.DESK,
            "dark",
            Screen.DARK,
            "phone",
            Screen.PHONE,
            "phone-dark",
            Screen.DARK_PHONE,
            "wide",
            Screen.WIDE);

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "phone", "phone-dark", "wide"})
    void everyViewHasItsHeadingAndItsPicture(String name, Browsing browsing) {
        String article = twoFacts(browsing.demo());
        Map<String, String> views = Map.of(
                "first", "/",
                "search", "/?q=Belgorod+drone&region=RU-BEL&weapon=%21missile",
                "events", "/?q=drone&list=events&sort=casualties",
                "time", "/?from=2023-12-01&to=2024-03-31",
                "article", "/?q=Belgorod+drone&article=" + article + "&fact=2",
                "meaning", "/?view=meaning&about=weapon",
                "nothing", "/?q=belgrod+drone&region=UA-63",
                "mistake", "/?q=belgorod+%28drone");
        try (Visitor reader = browsing.visitor(SCREENS.get(name))) {
            reader.expectsFailures();
            views.forEach((view, address) -> {
                reader.open(address);
                assertThat(reader.find("main h1, main h2").first()).isAttached();
                reader.photograph("gallery-" + view + "-" + name);
            });
        }
    }

    private static String twoFacts(Site site) {
        for (JsonNode hit : site.api("/api/search?q=Belgorod+drone").path("hits")) {
            if (hit.path("events").size() > 1) {
                return hit.path("id").asText();
            }
        }
        throw new AssertionError("no demo article on drones over Belgorod reports two attacks");
    }
}
