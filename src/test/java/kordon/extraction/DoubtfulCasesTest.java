package kordon.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kordon.article.Article;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import kordon.cleaning.ArticleCleaner;
import kordon.event.StrikeEvent;
import kordon.table.Table;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doubtful cases that the codebook rules on, each by its number there, in at least two languages. */
class DoubtfulCasesTest {
    private static final int RULINGS = 13;
    private static final List<Table.Row> ROWS =
            Table.beside(DoubtfulCasesTest.class, "doubtful.tsv").rows();

    static Stream<Named<Table.Row>> cases() {
        return ROWS.stream().map(row -> Named.of(row + ": " + row.get("text"), row));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdsToTheRuling(Table.Row row) {
        List<StrikeEvent> events =
                EventExtractor.standard().extract(article(row)).events();
        List<String> expected = row.get("events").equals("none")
                ? List.of()
                : Arrays.asList(row.get("events").split("; "));
        assertThat(events.stream().map(event -> EventLine.of(event, expected)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void holdsEachRulingInTwoLanguages() {
        Map<String, Set<String>> languages = new LinkedHashMap<>();
        for (Table.Row row : ROWS) {
            languages
                    .computeIfAbsent(row.get("ruling"), ruling -> new LinkedHashSet<>())
                    .add(row.get("language"));
        }
        assertThat(languages)
                .hasSize(RULINGS)
                .allSatisfy((ruling, found) ->
                        assertThat(found).as("languages of %s", ruling).hasSizeGreaterThanOrEqualTo(2));
    }

    /** Teasers are left out by the cleaning, before anything is read. */
    private static Article article(Table.Row row) {
        String[] paragraphs = row.get("text").split(" ¶ ");
        Article article = Articles.published(row.get("published"), "", paragraphs);
        if (!row.get("ruling").equals("teasers")) {
            return article;
        }
        RawPage page = new RawPage(
                Origin.of("test"), RawPage.Form.TEXT, String.join("\n\n", paragraphs), PageMetadata.named("test"));
        Outcome<Article> cleaned = ArticleCleaner.standard().clean(page);
        assertThat(cleaned).isInstanceOf(Outcome.Kept.class);
        List<String> body = ((Outcome.Kept<Article>) cleaned).value().paragraphs();
        return Articles.published(row.get("published"), "", body.toArray(String[]::new));
    }
}
