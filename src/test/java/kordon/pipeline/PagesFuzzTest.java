package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.Outcome.Dropped;
import kordon.article.Outcome.Kept;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import kordon.article.Span;
import kordon.cleaning.ArticleCleaner;
import kordon.event.AnnotatedArticle;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.extraction.EventExtractor;
import kordon.fuzz.Mutants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a page holds, the cleaner says what it made of it and the extractor finds no fact outside the text, the same
 * each time.
 */
class PagesFuzzTest {
    private static final int MUTANTS = 250;

    /** What a page says ahead of its text. */
    private static final String HTML = """
            <html lang="en"><head><title>Two drones | Outlet</title>
            <meta property="article:published_time" content="2024-05-17T08:00:00+03:00">
            <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-17", "author": [{"name": "A"}],
            "headline": "Two drones", "articleBody": "%s"}</script></head>
            <body><nav><ul><li><a href="/a">Home</a></li></ul></nav><article><h1>Two drones</h1><time datetime="2024-05-17">17 May</time>
            <p>%s</p><div class="related"><a href="/b">Read also</a></div><table><tr><td>1</td></tr></table></article></body></html>
            """;

    private static final List<String> WORDS = List.of(
            "</p><p>",
            "<div>",
            "</div>",
            "<table><tr><td>",
            "<!--",
            "<![CDATA[",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-02-30\"}</script>",
            "<meta property=\"article:published_time\" content=\"-999999999-01-01T00:00:00Z\">",
            "<time datetime=\"24:61\">",
            "\n",
            " on 31 February 2024 ",
            " 00.00.0000 ",
            " 99999999999 drones ",
            " minus one drones ",
            " 2,147,483,648 people were killed ",
            " seven hundred thousand million ",
            " 1.5 drones ",
            " Belgorod Belgorod ",
            " in the night of 30 to 31 ",
            " Бєлгород ",
            " Шахед ",
            " over the Kursk, Bryansk and Oryol regions ",
            " half of them ",
            " \u202Eдрон ",
            " 29 February ",
            "Read also: ",
            "Sign up",
            "© 2024",
            " of which ");

    static Stream<String> samples() {
        List<String> samples = new ArrayList<>();
        for (String file : List.of("articles-en.jsonl", "articles-ru.jsonl", "articles-uk.jsonl")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(DemoArticles.class.getResourceAsStream("demo/" + file)),
                    StandardCharsets.UTF_8))) {
                ObjectMapper json = new ObjectMapper();
                List<String> records = lines.lines().limit(6).toList();
                for (int i = 0; i < records.size(); i++) {
                    String text = json.readTree(records.get(i)).path("raw").asText();
                    samples.add(text);
                    if (i % 3 == 0) {
                        String body = text.replace("\"", "'").replace("\n", "</p>\n<p>");
                        samples.add(HTML.formatted(body, body));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return samples.stream();
    }

    @MethodSource("samples")
    @FuzzTest
    void everyPageIsAnswered(@NotNull String page) {
        hold(page);
    }

    @Test
    @Timeout(180)
    void spoiledPagesAreAnswered() {
        Mutants.of(samples().toList(), WORDS).eachText(MUTANTS, PagesFuzzTest::hold);
    }

    private static void hold(String content) {
        boolean markup = content.stripLeading().startsWith("<");
        // The index takes whole characters only, and so does every decoder.
        String text = new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        RawPage page = new RawPage(
                Origin.of("page"), markup ? RawPage.Form.HTML : RawPage.Form.TEXT, text, PageMetadata.named("page"));
        Outcome<Article> outcome = ArticleCleaner.standard().clean(page);
        switch (outcome) {
            case Kept<Article>(Article article) -> {
                hold(article);
                if (!markup) {
                    assertThat(letters(article)).isEqualTo(letters(text));
                }
                AnnotatedArticle annotated = EventExtractor.standard().extract(article);
                hold(annotated);
                assertThat(EventExtractor.standard().extract(article)).isEqualTo(annotated);
            }
            case Dropped<Article> dropped ->
                assertThat(dropped.detail()).isNotBlank().doesNotContain("Exception");
        }
        assertThat(ArticleCleaner.standard().clean(page)).isEqualTo(outcome);
    }

    private static void hold(Article article) {
        assertThat(article.paragraphs()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(article.title()).doesNotContain("\n");
        assertThat(article.language()).matches("[a-z]{2,3}");
        assertThat(article.removed())
                .allMatch(removed -> removed.before() >= 0
                        && removed.before() <= article.paragraphs().size());
    }

    /** How many letters and digits there are, kept and removed together: nothing vanishes. */
    private static long letters(Article article) {
        return article.paragraphs().stream().mapToLong(PagesFuzzTest::letters).sum()
                + article.removed().stream()
                        .mapToLong(removed -> letters(removed.text()))
                        .sum();
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static void hold(AnnotatedArticle annotated) {
        Article article = annotated.article();
        for (StrikeEvent event : annotated.events()) {
            Stream.of(
                            Stream.of(
                                            event.region(),
                                            event.place(),
                                            event.side(),
                                            event.date(),
                                            event.outcome(),
                                            event.killed(),
                                            event.injured(),
                                            event.launched(),
                                            event.downed(),
                                            event.claimedBy())
                                    .filter(Objects::nonNull),
                            event.weapons().stream())
                    .flatMap(mentions -> mentions)
                    .forEach(mention -> hold(article, mention));
            event.evidence().forEach(span -> hold(article, span));
            assertThat(Stream.of(event.killed(), event.injured(), event.launched(), event.downed())
                            .filter(Objects::nonNull))
                    .allMatch(number -> number.value() >= 0);
        }
        annotated.totals().forEach(total -> {
            hold(article, total.number());
            assertThat(total.number().value()).isNotNegative();
        });
    }

    private static void hold(Article article, Mention<?> mention) {
        assertThat(mention.rule()).isNotBlank();
        hold(article, mention.span());
    }

    private static void hold(Article article, Span span) {
        assertThat(article.quote(span)).isNotBlank();
    }
}
