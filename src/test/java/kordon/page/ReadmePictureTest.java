package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The picture in the README. It is taken anew by hand when the page has changed:
 * {@code mvn test -Dtest=ReadmePictureTest -Dkordon.screenshots=src/site}.
 */
@ExtendWith(Browsing.Resolver.class)
class ReadmePictureTest {

    @Test
    void showsASearchWithItsFacetsTimeAndMap(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=Belgorod+drone")) {
            assertThat(reader.find(".facets")).isInViewport();
            assertThat(reader.find(".hit mark").first()).isInViewport();
            assertThat(reader.find(".chart")).isInViewport();
            assertThat(reader.find(".atlas")).isInViewport();
            reader.photograph("page");
        }
    }
}
