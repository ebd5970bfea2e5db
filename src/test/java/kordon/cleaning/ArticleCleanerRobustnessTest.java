package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page holds, the cleaner answers. */
class ArticleCleanerRobustnessTest {
    private static final String SENTENCE = "Two drones were brought down near the river on Monday, the governor said. ";

    static Stream<String> hostilePages() {
        return Stream.of(
                "",
                " \n\t\n",
                "\u0000\u0001\uFFFF\uD800",
                "<".repeat(100_000),
                "<div>".repeat(100_000) + SENTENCE,
                "<b><i>".repeat(50_000) + SENTENCE,
                "<table><tr><td>".repeat(20_000) + SENTENCE,
                "<p>" + "word ".repeat(1_000_000),
                "<a href='x'>" + SENTENCE.repeat(5_000),
                "<br>".repeat(200_000) + SENTENCE,
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":[[[[[</script>"
                        + SENTENCE,
                "<script type=\"application/ld+json\">" + "[".repeat(50_000) + "</script><p>" + SENTENCE,
                "<html lang='" + "x".repeat(100_000) + "'><p>" + SENTENCE,
                ". ".repeat(200_000),
                "\"".repeat(100_000),
                "(".repeat(100_000),
                "#a ".repeat(100_000),
                "1 ".repeat(100_000),
                "12.12.2012 ".repeat(20_000),
                "| ".repeat(100_000),
                "sign up ".repeat(50_000),
                "{{".repeat(50_000),
                "\n".repeat(500_000),
                "a\n".repeat(200_000),
                (SENTENCE + "\n").repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void answersAsText(String content) {
        assertThatCode(() -> clean(RawPage.Form.TEXT, content)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void answersAsHtml(String content) {
        assertThatCode(() -> clean(RawPage.Form.HTML, content)).doesNotThrowAnyException();
    }

    @Test
    void findsTheSentenceInDeepMarkup() {
        Outcome<Article> outcome = clean(RawPage.Form.HTML, "<div>".repeat(100_000) + "<p>" + SENTENCE.repeat(3));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(((Article) kept.value()).body()).contains("Two drones were brought down"));
    }

    @Test
    void dropsAPageWithoutASentence() {
        assertThat(clean(RawPage.Form.TEXT, "Home\nNews\nSport\n")).isInstanceOf(Dropped.class);
    }

    @Test
    void answersOnRandomSoup() {
        Random random = new Random(20260101);
        List<String> parts = List.of(
                "<p>",
                "</p>",
                "<div class='related'>",
                "</div>",
                "<a href='/x'>",
                "</a>",
                "<li>",
                "<h2>",
                SENTENCE,
                "Read more",
                "\n",
                "Subscribe",
                " | ",
                "12 May 2024",
                "<blockquote>",
                "<table>",
                "<td>",
                "</table>",
                "“",
                "»",
                "<!--",
                "-->",
                "©",
                "#tag ");
        for (int round = 0; round < 500; round++) {
            StringBuilder soup = new StringBuilder();
            IntStream.range(0, random.nextInt(60)).forEach(i -> soup.append(parts.get(random.nextInt(parts.size()))));
            for (RawPage.Form form : RawPage.Form.values()) {
                Outcome<Article> outcome = clean(form, soup.toString());

                if (outcome instanceof Kept<Article>(Article article)) {
                    assertThat(article.paragraphs()).isNotEmpty().noneMatch(String::isBlank);
                    assertThat(article.removed())
                            .allMatch(removed -> removed.before() >= 0
                                    && removed.before() <= article.paragraphs().size());
                }
            }
        }
    }

    /** Body and removed text, put together in the order of the page, are the words of the page: nothing vanishes. */
    @Test
    void accountsForEveryWordOfATextInOrder() {
        Random random = new Random(20260102);
        List<String> parts = List.of(
                "Three drones were brought down over the port",
                "Read more",
                "Ships collide off the cape in fog",
                "Subscribe to our Telegram channel",
                "Read also: Bridge to close for repairs",
                "Kyiv",
                "over the",
                ", the governor said",
                "12 May 2024",
                "By Ann Person",
                "12:40",
                "reader says:",
                "▪ Northern district: two",
                "Comments (12)",
                "#drones #port",
                "Your support keeps us going." + SENTENCE,
                "Home | News | Sport | Contact",
                "© 2024 The Example Post",
                "Підписуйтесь на наш канал. " + SENTENCE,
                "Advertisement",
                SENTENCE,
                SENTENCE.repeat(2),
                (SENTENCE + "Sign up for our newsletter. ").repeat(12),
                "Kyiv • Agency • 30 October, 10:07 • " + SENTENCE,
                "By Ann Person  " + SENTENCE,
                "",
                "A crew of " + "drone operators ".repeat(20));
        for (int round = 0; round < 1000; round++) {
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                page.append(parts.get(random.nextInt(parts.size()))).append(random.nextInt(4) == 0 ? "\n\n" : "\n");
            }
            if (clean(RawPage.Form.TEXT, page.toString()) instanceof Outcome.Kept<Article>(Article article)) {
                StringBuilder all = new StringBuilder();
                int removed = 0;
                for (int i = 0; i <= article.paragraphs().size(); i++) {
                    for (;
                            removed < article.removed().size()
                                    && article.removed().get(removed).before() == i;
                            removed++) {
                        all.append(article.removed().get(removed).text()).append('\n');
                    }
                    all.append(
                                    i < article.paragraphs().size()
                                            ? article.paragraphs().get(i)
                                            : "")
                            .append('\n');
                }
                assertThat(removed).isEqualTo(article.removed().size());
                assertThat(WordSpans.of(all.toString()).words())
                        .isEqualTo(WordSpans.of(page.toString()).words());
            }
        }
    }

    private static Outcome<Article> clean(RawPage.Form form, String content) {
        RawPage page = new RawPage(Origin.of("page"), form, content, PageMetadata.named("page"));
        return ArticleCleaner.standard().clean(page);
    }
}
