package kordon.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are articles though they hardly look it: headlines alone, abstracts, text broken at a width. */
class ShortRecordsTest {

    private static Outcome<Article> clean(@Nullable String title, @Nullable String source, String text) {
        return ArticleCleaner.standard()
                .clean(new RawPage(
                        Origin.of("docs.jsonl"),
                        RawPage.Form.TEXT,
                        text,
                        new PageMetadata("1", "1", null, title, null, source, null, List.of())));
    }

    private static Article kept(@Nullable String title, String text) {
        return ((Kept<Article>) clean(title, null, text)).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Growth of yeast",
                "growth rates of yeast in sugar solutions at low temperature",
                "PARLIAMENT  VOTES  TODAY",
                "yields (t/ha) - see also tables 1/2: \"wheat\", 'barley' & rye",
                "Copyright of a work passes on as the law of the land says it does, and the heirs have it for long."
            })
    void keepsARecordOfALineAsItStands(String text) {
        assertThat(kept("A heading", text).body().replaceAll("\\s+", " ")).isEqualTo(text.replaceAll("\\s+", " "));
        assertThat(kept(null, text).body()).isNotEmpty();
    }

    @Test
    void keepsAHeadlineAlone() {
        Article article = kept("Growth of yeast in sugar", "Growth of yeast in sugar");

        assertThat(article.title()).isEqualTo("Growth of yeast in sugar");
        assertThat(article.paragraphs()).isEmpty();
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void stillDropsAPageThatOnlyAsksForCookies() {
        String notice = "Please enable JavaScript and cookies to continue";

        assertThat(clean("Just a moment", "news.example", notice)).isInstanceOf(Dropped.class);
        assertThat(clean("Port hit by drones", "news.example", "Port hit by drones"))
                .isInstanceOf(Kept.class);
    }

    @Test
    void makesAParagraphThatWasBrokenAtAWidthWholeAgain() {
        Article article = kept("Yeast", """
                the growth of yeast in weak solutions of sugar was measured over
                forty days at three temperatures; it was found that the lowest
                of them slowed it less than had been thought, and that the sort
                of sugar made little difference to the result""");

        assertThat(article.paragraphs()).hasSize(1);
        assertThat(article.body())
                .startsWith("the growth of")
                .contains("measured over forty")
                .endsWith("the result");
    }

    @Test
    void leavesLinesThatStandForThemselvesApart() {
        assertThat(WrappedText.is(List.of(
                        "Home and garden and all the rest of the menu",
                        "Weather",
                        "Sport from all over the country and the world")))
                .isFalse();
        assertThat(WrappedText.is(List.of(
                        "Three drones were brought down over the harbour.",
                        "Nobody was hurt, the governor of the region says.",
                        "The port works again, so its director announced.")))
                .isFalse();
    }

    @Test
    void takesInitialsAndNumbersForNoLanguage() {
        LanguageGuess guess = new LanguageGuess();

        assertThat(guess.of("Bessel Function I, Asymptotic Expansion (Algorithm Z)"))
                .isEqualTo("und");
        assertThat(guess.of("The growth of yeast 12 5 12 12 5 12 100 4 100 12 5 12 3 4 3 3 3 2 1 1 1 17 3 1"))
                .isEqualTo("en");
    }
}
