package kordon.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One article: its text, its facts, and the way between a fact and the sentence that says so. */
@ExtendWith(Browsing.Resolver.class)
class ReadingTest {

    @Test
    void anArticleOpensWithItsQueryMarked(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=Belgorod+drone")) {
            String title = reader.titles().getFirst();
            reader.find(".hit h3 a").first().click();

            assertThat(reader.find(".article h1")).hasText(title);
            assertThat(reader.find(".article h1")).isFocused();
            assertThat(reader.find(".article mark").first()).isVisible();
            assertThat(reader.address()).matches("/\\?q=Belgorod\\+drone&article=.+");
            reader.photograph("article");
        }
    }

    @Test
    void oneArticleLeadsToTheNext(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?q=Belgorod+drone")) {
            List<String> titles = reader.titles();
            reader.find(".hit h3 a").first().click();
            assertThat(reader.find(".step")).hasCount(1);
            reader.find(".step").click();
            assertThat(reader.find(".article h1")).hasText(titles.get(1));
            assertThat(reader.find(".step")).hasCount(2);
            reader.find(".back").click();
            assertThat(reader.find(".hit h3 a").nth(1)).isFocused();
        }
    }

    @Test
    void aFactLeadsToItsSentenceAndBack(Browsing browsing) {
        String id = articleWithFacts(browsing.demo());
        JsonNode article = browsing.demo().api("/api/articles/" + id);
        JsonNode event = article.path("events").get(0);
        JsonNode span = event.path("evidence").get(0);
        String sentence = article.path("body")
                .asText()
                .substring(span.get(0).asInt(), span.get(1).asInt());
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?article=" + id)) {
            assertThat(reader.find(".fact")).hasCount(article.path("events").size());

            reader.find("#fact-0 .fact-where").click();
            assertThat(String.join("", reader.find(".evidence.lit").allInnerTexts()))
                    .contains(sentence);
            assertThat(reader.find(".evidence.lit").first()).isInViewport();
            reader.photograph("evidence");

            reader.find(".note").last().click();
            Locator last = reader.find(".fact.lit");
            assertThat(last).hasCount(1);
            assertThat(last.locator(".fact-where")).isFocused();
        }
    }

    @Test
    void everyFactSaysWhoAndHowSure(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?article=" + articleWithFacts(browsing.demo()))) {
            for (Locator fact : reader.find(".fact").all()) {
                assertThat(fact).containsText("Says who");
                assertThat(fact).containsText(Pattern.compile("How sure\\s*(fairly sure|sure|unsure)"));
            }
        }
    }

    @Test
    void whatWasRemovedCanBeShown(Browsing browsing) {
        String id = articleWithFacts(browsing.demo());
        JsonNode removed = browsing.demo().api("/api/articles/" + id).path("removed");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?article=" + id)) {
            assertThat(reader.find(".removed")).hasCount(0);
            reader.find(".article-tools button", "Show what was removed").click();
            assertThat(reader.find(".removed")).hasCount(removed.size());
            assertThat(reader.find(".removed").first())
                    .containsText(removed.get(0).path("rule").asText());
            reader.photograph("removed");
            reader.find(".article-tools button", "Hide what was removed").click();
            assertThat(reader.find(".removed")).hasCount(0);
        }
    }

    @Test
    void theCitationIsCopied(Browsing browsing) {
        String id = articleWithFacts(browsing.demo());
        try (Visitor reader = browsing.visitor(Screen.DESK)) {
            reader.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            reader.open("/?article=" + id);
            reader.button("Copy citation").click();
            assertThat(reader.find(".cited")).hasText("Copied");
            assertThat((String) reader.page().evaluate("() => navigator.clipboard.readText()"))
                    .contains(reader.find(".article h1").innerText().replaceAll("[.\\s]+$", ""))
                    .contains(reader.find(".article .source").innerText());
        }
    }

    @Test
    void similarArticlesFollowWithWhatTheyShare(Browsing browsing) {
        String id = articleWithFacts(browsing.demo());
        JsonNode similar =
                browsing.demo().api("/api/articles/" + id + "/similar").path("similar");
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?article=" + id)) {
            assertThat(reader.find(".similar li")).hasCount(similar.size());
            assertThat(reader.find(".shares").first()).containsText("shares: ");
            reader.find(".similar a").first().click();
            assertThat(reader.find(".article h1"))
                    .hasText(similar.get(0).path("title").asText());
        }
    }

    @Test
    void everyFactLeadsToWhatItMeansAndBack(Browsing browsing) {
        try (Visitor reader = browsing.visitor(Screen.DESK).open("/?article=" + articleWithFacts(browsing.demo()))) {
            String title = reader.find(".article h1").innerText();
            reader.find("#fact-0 .term", "How sure").click();
            assertThat(reader.find("#about-confidence")).isFocused();
            assertThat(reader.find("#about-confidence")).isInViewport();
            reader.find(".contents .back").click();
            assertThat(reader.find(".article h1")).hasText(title);
        }
    }

    @Test
    void hostileMarkupStaysText(Browsing browsing, @TempDir Path folder) throws Exception {
        String line = """
                {"title": "<script>document.title='taken'</script><b>Drones</b> over Belgorod", "url": "javascript:alert(1)", \
                "published": "2024-01-02", "source": "<i>outlet</i>", "text": "Belgorod, January 2. A drone hit a warehouse in \
                Belgorod on January 1, <img src=x onerror=\\"document.title='taken'\\"> governor Example said.\\n\\nTwo people were \
                injured in the Belgorod region, </p><script>document.title='taken'</script> he added. The attack was carried \
                out by Ukrainian drones, according to the Russian Defence Ministry."}""";
        try (Site site = Site.ofLines(folder, line);
                Visitor reader = browsing.visitor(site, Screen.DESK).open("/?q=Belgorod")) {
            assertThat(reader.find(".hit h3")).containsText("Drones");
            reader.find(".hit h3 a").click();
            assertThat(reader.find(".body")).containsText("warehouse");
            assertThat(reader.find("#app script, #app b b, .body img, .article-tools a[href^=javascript]"))
                    .hasCount(0);
            assertThat(reader.page().title()).isNotEqualTo("taken");
            reader.photograph("hostile");
            reader.open("/?q=Belgorod&list=events");
            assertThat(reader.find(".quote").first()).containsText("Belgorod");
            assertThat(reader.find("#app script, .quote img, .quote i")).hasCount(0);
            reader.find("#q").pressSequentially(" <scr");
            reader.find("#q").fill("dron");
            assertThat(reader.find("#suggestions li").first()).isVisible();
            assertThat(reader.find("#suggestions script, #suggestions img")).hasCount(0);
            assertThat(reader.page().title()).isNotEqualTo("taken");
        }
    }

    @Test
    void aStoryOfSeveralOutletsIsOneCardThatNamesThem(Browsing browsing, @TempDir Path folder) throws Exception {
        String text = "A drone hit a warehouse in Belgorod on 1 January 2024, the governor of the region said in the "
                + "morning, and two people were hurt. Firemen put out the fire within an hour, and the street was closed.";
        String line = "{\"id\": \"%s\", \"title\": \"Warehouse burns\", \"source\": \"%s\", \"url\": \"%s\", "
                + "\"published\": \"2024-01-02\", \"text\": \"" + text + "\"}";
        try (Site site = Site.ofLines(
                        folder,
                        line.formatted("one", "first.example", "https://first.example/1")
                                + "\n"
                                + line.formatted("two", "second.example", "https://second.example/2"));
                Visitor reader = browsing.visitor(site, Screen.DESK).open("/?q=warehouse")) {
            assertThat(reader.find(".hit")).hasCount(1);
            assertThat(reader.find(".also-in")).hasText("also in one outlet");
            reader.find(".hit h3 a").click();
            assertThat(reader.find(".copies a")).hasText("Warehouse burns");
            assertThat(reader.find(".article-tools a"))
                    .hasAttribute("href", Pattern.compile("https://(first|second)\\.example/.*"));
            assertThat(reader.find(".article-tools a")).hasAttribute("rel", Pattern.compile("noopener"));
        }
    }

    @Test
    void anArticleWithoutHeadlineAndOutletCanBeOpened(Browsing browsing, @TempDir Path folder) throws Exception {
        String line = """
                {"id": "bare", "text": "A drone hit a warehouse in Belgorod on 1 January 2024, the governor of the region said \
                in the morning, and two people were hurt."}""";
        try (Site site = Site.ofLines(folder, line);
                Visitor reader = browsing.visitor(site, Screen.DESK).open("/?q=warehouse")) {
            assertThat(reader.find(".hit .source")).hasText("outlet not named");
            reader.find(".hit h3 a").click();
            assertThat(reader.find(".article h1")).hasText("No headline");
            assertThat(reader.find(".article .source")).hasText("outlet not named");
        }
    }

    /** An article of several facts with evidence in the body and something removed. */
    private static String articleWithFacts(Site site) {
        for (JsonNode hit :
                site.api("/api/search?region=RU-BEL&weapon=drone&size=50").path("hits")) {
            JsonNode article = site.api("/api/articles/" + hit.path("id").asText());
            boolean told = article.path("events").size() > 2
                    && article.path("events").findValues("evidence").stream().noneMatch(JsonNode::isEmpty);
            if (told && !article.path("removed").isEmpty()) {
                return hit.path("id").asText();
            }
        }
        throw new AssertionError("no demo article has several facts and removed text");
    }
}
