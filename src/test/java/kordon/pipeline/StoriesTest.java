package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.index.ArticleSelection;
import kordon.search.ArticleSearcher;
import kordon.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of one story become one article that names the others. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class StoriesTest extends StoryRuns {
    @Test
    void exact_and_near_copies_stand_on_the_longest() throws IOException {
        String text = story(1, 12);
        BuildReport report = index(
                record("first", "2024-05-04", text),
                record("same", "2024-05-05", text),
                record("edited", "2024-05-04", text.replaceFirst("the governor said", "its governor said")),
                record("longer", "2024-05-05", text + " More is expected to be known in the morning."),
                record("other", "2024-05-04", story(2, 12)));

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.indexed()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(3);
        assertThat(report.events()).isEqualTo(2);
        assertThat(cards())
                .containsExactly(
                        Map.entry("longer", List.of("edited", "first", "same")), Map.entry("other", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Repair crews cleared the road in the morning, the council said.",
                " People near the dam by the pier told how the inn beside the quay shook for 57 minutes.",
                " How much was damaged was being counted on Thursday evening."
            })
    void one_sentence_more_makes_no_other_story(String sentence) throws IOException {
        String text = story(1, 24);
        assertThat(text).hasSizeGreaterThan(2_000);
        for (int at = text.indexOf(". "); at >= 0; at = text.indexOf(". ", at + text.length() / 4)) {
            BuildReport report = index(
                    record("first", "2024-05-04", text),
                    record("same", "2024-05-04", text),
                    record("longer", "2024-05-04", text.substring(0, at + 1) + sentence + text.substring(at + 1)));

            assertThat(report.duplicates()).as("added at %d", at).isEqualTo(2);
        }
    }

    @Test
    void of_equally_long_versions_the_latest_leads() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text), record("c", "2024-05-04", text));

        assertThat(cards()).containsExactly(Map.entry("b", List.of("a", "c")));
    }

    @Test
    void what_a_copy_was_is_kept() throws IOException {
        index(record("a", "2024-05-04", story(1, 12)), record("b", "2024-05-05", story(1, 12)));

        try (ArticleSearcher searcher = place.searcher(null)) {
            Copy copy = searcher.search(SearchRequest.of("depot"))
                    .hits()
                    .getFirst()
                    .article()
                    .copies()
                    .getFirst();
            assertThat(copy.url()).isEqualTo("https://a.example/news");
            assertThat(copy.source()).isEqualTo("a.example");
            assertThat(copy.title()).isEqualTo("Depot hit (a)");
            assertThat(copy.published()).hasToString("2024-05-04");
        }
    }

    @Test
    void no_query_finds_a_copy() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text));

        try (ArticleSearcher searcher = place.searcher(null)) {
            assertThat(searcher.manifest().articles()).isEqualTo(1);
            assertThat(searcher.search(SearchRequest.of("depot")).total()).isEqualTo(1);
            assertThat(searcher.search(SearchRequest.of("source:a.example")).total())
                    .isZero();
            assertThat(searcher.search(SearchRequest.of("-nowhere")).total()).isEqualTo(1);
        }
    }

    @Test
    void bulletins_of_one_template_stay_apart() throws IOException {
        List<String> bulletins = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            bulletins.add(record("day%02d".formatted(day), "2024-05-%02d".formatted(day), """
                    Ukrainian drones attacked the %s region on %d May 2024, the governor said. %s""".formatted(
                    day % 2 == 0 ? "Belgorod" : "Kursk", day, story(3, 12).substring(83))));
        }

        assertThat(index(DuplicatePolicy.MERGE, bulletins).indexed()).isEqualTo(28);
        assertThat(cards()).hasSize(28);
    }

    @Test
    void those_who_want_all_keep_all() throws IOException {
        String text = story(1, 12);
        List<String> records = List.of(record("a", "2024-05-04", text), record("b", "2024-05-05", text));

        assertThat(index(DuplicatePolicy.KEEP, records).indexed()).isEqualTo(2);
        assertThat(cards()).containsExactly(Map.entry("a", List.of()), Map.entry("b", List.of()));
        new Reindex(place).run(new Silence(), DuplicatePolicy.KEEP);
        assertThat(cards()).hasSize(2);

        new Reindex(place).run(new Silence(), DuplicatePolicy.MERGE);
        assertThat(cards()).containsExactly(Map.entry("b", List.of("a")));
        index(DuplicatePolicy.KEEP, records);
        assertThat(cards()).containsExactly(Map.entry("a", List.of()), Map.entry("b", List.of()));
    }

    @Test
    void the_order_of_the_pages_does_not_matter() throws IOException {
        Random random = new Random(5);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = story(random.nextInt(12), 12 + random.nextInt(4));
            records.add(record(
                    "n" + i,
                    "2024-05-%02d".formatted(4 + random.nextInt(6)),
                    random.nextBoolean() ? text : text.replaceFirst("shook", "trembled")));
        }
        Map<String, List<String>> expected = null;
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(records, random);
            BuildReport report = index(DuplicatePolicy.MERGE, records);
            assertThat(report.read()).isEqualTo(60);
            Map<String, List<String>> cards = cards();
            assertThat(report.indexed()).isEqualTo(cards.size()).isLessThan(60);
            assertThat(cards.values().stream().mapToInt(List::size).sum() + cards.size())
                    .isEqualTo(60);
            if (expected != null) {
                assertThat(cards).isEqualTo(expected);
            }
            expected = cards;
            List<ArticleId> all =
                    IntStream.range(0, 60).mapToObj(i -> new ArticleId("n" + i)).toList();
            assertThat(remove(new ArticleSelection(all, List.of(), List.of()))).isEqualTo(60);
        }
    }
}
