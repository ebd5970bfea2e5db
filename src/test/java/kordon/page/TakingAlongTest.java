package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on the screen as a file, as a feed, and as an address to share. */
@ExtendWith(Browsing.Resolver.class)
class TakingAlongTest {
    private static final String SEARCH = "q=drone&region=RU-BEL";

    @Test
    void everythingFoundIsExported(Browsing browsing) throws IOException {
        long articles = browsing.demo().total(SEARCH);
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + SEARCH)) {
            reader.find(".menu summary").click();
            reader.photograph("menu");
            assertThat(lines(reader, "JSON lines")).hasSize((int) articles);
            assertThat(lines(reader, "CSV").getFirst()).startsWith("\uFEFF");
            String shapes = String.join("\n", lines(reader, "GeoJSON"));
            assertThat(new ObjectMapper().readTree(shapes).path("features")).isNotEmpty();
        }
    }

    @Test
    void attacksAreExportedWhereAttacksAreListed(Browsing browsing) throws IOException {
        long events = browsing.demo().api("/api/events?" + SEARCH).path("total").asLong();
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + SEARCH + "&list=events")) {
            reader.find(".menu summary").click();
            assertThat(lines(reader, "JSON lines")).hasSize((int) events);
        }
    }

    private static List<String> lines(Visitor reader, String format) throws IOException {
        Download download = reader.page()
                .waitForDownload(
                        () -> reader.find(".menu-body a", format).first().click());
        return Files.readAllLines(download.path());
    }

    @Test
    void aSearchCanBeFollowedAsAFeed(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + SEARCH)) {
            reader.find(".menu summary").click();
            String feed = reader.find(".menu-body a", "Atom").getAttribute("href");
            assertThat(feed).isEqualTo("/api/feed?" + SEARCH);
            assertThat(reader.find("link[rel=alternate]")).hasAttribute("href", feed);
            assertThat(reader.page()
                            .request()
                            .get(browsing.demo().at(feed))
                            .headers()
                            .get("content-type"))
                    .startsWith("application/atom+xml");
        }
    }

    @Test
    void theCopiedAddressLeadsToWhatIsSeen(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            reader.open("/?" + SEARCH + "&list=events&sort=casualties");
            reader.find(".menu summary").click();
            reader.find(".menu-body button").click();
            assertThat(reader.find(".shared")).hasText("Copied");
            assertThat((String) reader.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(reader.page().url());
        }
    }

    @Test
    void theMenuClosesByEscapeAndByAPressBeside(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?" + SEARCH)) {
            reader.find(".menu summary").click();
            reader.page().keyboard().press("Escape");
            assertThat(reader.find(".menu-body")).isHidden();
            assertThat(reader.find(".menu summary")).isFocused();
            reader.find(".menu summary").click();
            reader.find(".hit .byline").first().click();
            assertThat(reader.find(".menu-body")).isHidden();
        }
    }
}
