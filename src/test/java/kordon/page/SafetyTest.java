package kordon.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What keeps an article's text from becoming a program: a strict policy, and no way from data to markup. */
@ExtendWith(Browsing.Resolver.class)
class SafetyTest {

    @Test
    void thePolicyForbidsWhatThePageDoesNotBring(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            for (String path : new String[] {"/", "/?q=drone", "/index.html", "/api/search", "/no-such-page"}) {
                APIResponse answer = reader.page().request().get(browsing.demo().at(path));
                assertThat(answer.headers().get("content-security-policy"))
                        .as(path)
                        .contains(
                                "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.headers()).as(path).containsEntry("x-content-type-options", "nosniff");
            }
            APIResponse script = reader.page().request().get(browsing.demo().at("/js/main.js"));
            assertThat(script.headers()).containsEntry("x-content-type-options", "nosniff");
        }
    }

    @Test
    void noModuleTurnsDataIntoMarkupOrProgram() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".js")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern(
                                    "innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\\.write|\\beval\\b|new Function")
                            .doesNotContainPattern("https?://(?!www\\.w3\\.org)[a-z]"));
        }
    }
}
