package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cleaned page says. */
class ArticleCleanerTest {
    private static final String LEAD =
            "Air defence crews brought down three drones over the river port on Friday night, the governor of the region said.";
    private static final String SECOND =
            "Debris fell on the roof of a warehouse and started a fire, which was put out within an hour, he added.";
    private static final String THIRD =
            "Nobody was hurt, and the port went back to work in the morning, according to its director.";

    @Test
    void leavesAMenuOfSixtyLinesOut() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            page.append(i % 7 == 0 ? "Latest from the region number " + i : "Section " + i)
                    .append('\n');
        }
        page.append("Three drones brought down over the river port\n17 May 2024, 08:30\nBy Ann Person\n");
        page.append(LEAD).append('\n').append(SECOND).append('\n').append(THIRD).append('\n');
        page.append("Contact us\nAdvertise with us\n");

        Article article = text(page.toString());

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
        assertThat(article.title()).isEqualTo("Three drones brought down over the river port");
        assertThat(article.published()).hasToString("2024-05-17T08:30");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.removed()).hasSizeGreaterThan(60);
    }

    @Test
    void cutsAPleaFromTheLeadThatFollowsItWithoutASpace() {
        Article article = text("Your support keeps us going." + LEAD + "\n" + SECOND);

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND);
        assertThat(article.removed())
                .anyMatch(removed -> removed.text().equals("Your support keeps us going.")
                        && removed.rule().equals("donation")
                        && removed.before() == 0);
    }

    @Test
    void removesTeasersInTheMiddleAndKeepsWhatFollows() {
        Article article = text(
                LEAD + "\nRead more\nShips collide off the cape\n" + SECOND + "\nЧитайте також: інша новина\n" + THIRD);

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void endsWhereOtherStoriesBegin() {
        Article article = text(
                LEAD + "\n" + SECOND + "\n" + THIRD
                        + "\nMore stories\nShips collide off the cape\nTwo ships ran into each other in fog on Monday morning off the cape.\n");

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void joinsLinesThatWereBrokenAtLinksOrAtAFixedWidth() {
        Article article = text("Three drones were brought down over the\nriver port\n, the governor of the region\n"
                + "said on Friday.\n" + SECOND + "\n\nNobody was hurt, and the port went back to work\n"
                + "in the morning, according to\nits director.");

        assertThat(article.paragraphs())
                .containsExactly(
                        "Three drones were brought down over the river port, the governor of the region said on Friday.",
                        SECOND,
                        "Nobody was hurt, and the port went back to work in the morning, according to its director.");
    }

    @Test
    void leavesCommentsBelowAShortArticleOut() {
        StringBuilder page = new StringBuilder(String.join("\n", LEAD, SECOND, THIRD));
        for (int i = 1; i <= 20; i++) {
            page.append("\nreader").append(i).append(" says:\nMay ").append(i).append(", 2024 at 6:34 am\n");
            page.append("I live across the river and I have heard it ")
                    .append(i)
                    .append(" times this month, believe me.");
        }

        assertThat(text(page.toString()).paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void leavesCardsOfOtherStoriesBelowAShortArticleOut() {
        StringBuilder page = new StringBuilder(String.join("\n", LEAD, SECOND, THIRD));
        for (int i = 1; i <= 8; i++) {
            page.append("\nShips collide off the cape for the ").append(i).append("th time\nAnn Person\n");
            page.append("Two ships ran into each other in fog off the cape, the ")
                    .append(i)
                    .append("th such case this year.");
        }

        assertThat(text(page.toString()).paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void keepsAnArticleMadeOfPostsUnderHeadings() {
        StringBuilder page = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            page.append("Post ").append(i).append(" on the raid\n");
            page.append("Crews shot down ")
                    .append(i)
                    .append(" drones over the port, the governor wrote in his channel.\n");
        }

        assertThat(text(page.toString()).body()).contains(" 1 drones", " 7 drones", " 12 drones");
    }

    @Test
    void keepsAListThatASentenceAnnounces() {
        String list = "▪ Northern district: two\n▪ Southern district: one";
        Article article = text(LEAD + "\nWhere they fell:\n" + list);

        assertThat(article.body()).contains("Northern district", "Southern district");
    }

    @Test
    void keepsAShortSentenceAtTheEndOfAPageOnOneLine() {
        StringBuilder page = new StringBuilder(LEAD);
        for (int house = 1; house <= 12; house++) {
            page.append(" People in house %d told how the windows shook for %d minutes until the guns fell silent."
                    .formatted(house, house + 20));
        }
        page.append(" It rained.");

        assertThat(text(page.toString()).paragraphs()).containsExactly(page.toString());
    }

    @Test
    void keepsWhatSourcesSayOfThemselves() {
        String quote =
                "“We need your support and your donations, and we ask journalists to tell our story,” the director said.";
        Article article = text(LEAD + "\n" + quote + "\n" + SECOND);

        assertThat(article.paragraphs()).contains(quote);
    }

    @Test
    void saysACaptionThatRepeatsASentenceOnce() {
        Article article = text(LEAD + "\n" + SECOND + "\n" + SECOND.substring(0, SECOND.length() - 1) + "\n" + THIRD);

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Drones over the port | The Example Post => Drones over the port",
                "Drones over the port - post.example => Drones over the port",
                "The Example Post: Drones over the port => The Example Post: Drones over the port",
                "Drones over the port – Governor => Drones over the port – Governor",
            })
    void takesTheSiteOffTheTitle(String title, String expected) {
        String html =
                "<html><head><title>" + title + "</title><meta property='og:site_name' content='The Example Post'>"
                        + "<link rel='canonical' href='https://www.post.example/2024/05/17/drones'></head><body><p>"
                        + LEAD + "</p><p>"
                        + SECOND + "</p></body></html>";

        Article article = html(html);

        assertThat(article.title()).isEqualTo(expected);
        assertThat(article.source()).isEqualTo("post.example");
        assertThat(article.published()).hasToString("2024-05-17");
    }

    @Test
    void readsTheFactsOfAPageFromItsData() {
        String html = """
                <html lang="en-GB"><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
                "headline": "Drones over the port", "datePublished": "2024-05-17T08:30:00+03:00",
                "author": [{"@type": "Person", "name": "Ann Person"}], "publisher": {"name": "The Example Post"}}]}</script></head>
                <body><nav><a href="/">Home</a></nav><article><h1>Drones over the port</h1><p>%s</p><p>%s</p>
                <ul class="related"><li><a href="/x">Ships collide off the cape</a></li></ul><p>%s</p></article>
                <footer><p>The Example Post is published by the Example Company, which was founded in the year 1901.</p></footer></body></html>
                """.formatted(LEAD, SECOND, THIRD);

        Article article = html(html);

        assertThat(article.paragraphs()).containsExactly(LEAD, SECOND, THIRD);
        assertThat(article.title()).isEqualTo("Drones over the port");
        assertThat(article.published()).hasToString("2024-05-17T08:30+03:00");
        assertThat(article.authors()).containsExactly("Ann Person");
        assertThat(article.source()).isEqualTo("The Example Post");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void takesTheDeclaredBodyWhereScriptsWereToFillThePage() {
        String body =
                String.join("\\n", LEAD, SECOND, THIRD, LEAD.replace("three", "four"), SECOND.replace("roof", "yard"));
        String html = "<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                + body + "\"}</script></head><body><div id='root'>Loading</div></body></html>";

        assertThat(html(html).paragraphs()).startsWith(LEAD, SECOND, THIRD);
    }

    @Test
    void leavesCardsOfOtherStoriesOut() {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            cards.append("<div class='item'><h3><a href='/x'>Ships collide off cape number ")
                    .append(i);
            cards.append(
                    "</a></h3><p>Two ships ran into each other in fog on Monday morning off the cape, officials said.</p></div>");
        }
        String html = "<html><body><div><div><p>" + LEAD + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></div><div>"
                + cards + "</div></div></body></html>";

        assertThat(html(html).paragraphs()).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void readsARowOfATableAsALine() {
        String html = "<html><body><div><p>" + LEAD
                + "</p><table><tr><td>North</td><td>2</td></tr><tr><td>South</td><td>1</td></tr></table><p>" + SECOND
                + "</p></div></body></html>";

        assertThat(html(html).paragraphs()).containsExactly(LEAD, "North 2", "South 1", SECOND);
    }

    @Test
    void believesLettersMoreThanATemplateOnTheLanguage() {
        String ukrainian =
                "Уночі над областю збили вісім безпілотників, повідомив керівник обласної військової адміністрації.";
        String html = "<html lang='en'><body><p>" + ukrainian + "</p><p>" + ukrainian.replace("вісім", "сім")
                + "</p></body></html>";

        assertThat(html(html).language()).isEqualTo("uk");
    }

    @Test
    void prefersWhatCameBesideThePage() {
        PageMetadata metadata = new PageMetadata(
                "7",
                "7",
                "https://www.post.example/x",
                "Given title",
                "2024-05-18",
                "Given Post",
                "en",
                List.of("Given Author"));

        Article article =
                clean(RawPage.Form.TEXT, "Another title of the page\n17 May 2024\n" + LEAD + "\n" + SECOND, metadata);

        assertThat(article.title()).isEqualTo("Given title");
        assertThat(article.published()).hasToString("2024-05-18");
        assertThat(article.source()).isEqualTo("Given Post");
        assertThat(article.authors()).containsExactly("Given Author");
        assertThat(article.id().value()).isEqualTo("7");
    }

    private static Article text(String content) {
        return clean(RawPage.Form.TEXT, content, null);
    }

    private static Article html(String content) {
        return clean(RawPage.Form.HTML, content, null);
    }

    private static Article clean(RawPage.Form form, String content, @Nullable PageMetadata metadata) {
        PageMetadata known = metadata == null ? PageMetadata.named("page") : metadata;
        return ((Kept<Article>) ArticleCleaner.standard().clean(new RawPage(Origin.of("page"), form, content, known)))
                .value();
    }
}
