package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.engine.Engine;
import kordon.index.ArticleSelection;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.search.ArticleSearcher;
import kordon.search.Hit;
import kordon.search.SearchRequest;
import kordon.search.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of one story become one article that names the others. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class StoriesTest {
    @Parameter
    TestEngine engine;

    private static final List<String> THINGS = List.of(
            "warehouse",
            "road",
            "school",
            "market",
            "farm",
            "shop",
            "clinic",
            "station",
            "mill",
            "garage",
            "library",
            "bakery",
            "depot",
            "bridge",
            "harbour",
            "field");

    @TempDir
    Path folder;

    private Engine place;

    @BeforeEach
    void open() {
        place = engine.in(folder.resolve("index"));
    }

    private int files;

    /** A report whose words follow from its seed; every sentence differs from those of other seeds. */
    private static String story(int seed, int sentences) {
        Random random = new Random(seed);
        StringBuilder text =
                new StringBuilder("Ukrainian drones hit a depot in the Kursk region on 3 May 2024, the governor said.");
        for (int i = 0; i < sentences; i++) {
            text.append(" People near the %s by the %s told how the %s beside the %s shook for %d minutes."
                    .formatted(thing(random), thing(random), thing(random), thing(random), 2 + random.nextInt(50)));
        }
        return text.toString();
    }

    private static String thing(Random random) {
        return THINGS.get(random.nextInt(THINGS.size()));
    }

    private static String record(String id, String published, String text) {
        return """
                {"id":"%s","url":"https://%s.example/news","source":"%s.example","title":"Depot hit (%s)","published":"%s","text":"%s"}
                """.formatted(id, id, id, id, published, text);
    }

    private BuildReport index(DuplicatePolicy duplicates, List<String> records) throws IOException {
        Path file = Files.writeString(folder.resolve("heap" + files++ + ".jsonl"), String.join("", records));
        return IndexUpdate.of(PageSources.open(List.of(file)), place, Collection.OWN)
                .run(new Silence(), duplicates);
    }

    private BuildReport index(String... records) throws IOException {
        return index(DuplicatePolicy.MERGE, List.of(records));
    }

    /** The ids of the copies of each article, by its id. */
    private Map<String, List<String>> cards() throws IOException {
        Map<String, List<String>> cards = new TreeMap<>();
        try (ArticleSearcher searcher = place.searcher(null)) {
            SearchRequest all = SearchRequest.of("").page(1, 100);
            for (Hit hit : searcher.search(all).hits()) {
                cards.put(
                        hit.article().article().id().value(),
                        hit.article().copies().stream()
                                .map(copy -> copy.id().value())
                                .toList());
            }
        }
        return cards;
    }

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

    private void index(Path heap) throws IOException {
        IndexUpdate.of(PageSources.open(List.of(heap)), place, Collection.OWN)
                .run(new Silence(), DuplicatePolicy.MERGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Nobody was hurt, the council said.", ""})
    void an_edited_file_is_no_copy_of_itself(String addition) throws IOException {
        Path heap = Files.createDirectories(folder.resolve("heap"));
        String text = story(1, 12);
        Files.writeString(heap.resolve("story.txt"), text);
        Files.writeString(heap.resolve("other.txt"), text.replaceFirst("the governor said", "its governor said"));
        index(heap);
        // Longer or shorter, the version read last stands.
        Files.writeString(
                heap.resolve("story.txt"),
                addition.isEmpty() ? text.substring(0, text.lastIndexOf(" People")) : text + addition);
        index(heap);

        assertThat(cards().values())
                .singleElement()
                .satisfies(copies -> assertThat(copies).hasSize(1));
        index(heap);
        assertThat(cards().values())
                .singleElement()
                .satisfies(copies -> assertThat(copies).hasSize(1));
    }

    @Test
    void an_edited_heap_of_records_loses_none() throws IOException {
        Path heap = folder.resolve("heap.jsonl");
        String text = story(1, 12);
        Files.writeString(heap, "{\"text\": \"" + text + "\"}\n");
        index(heap);
        Files.writeString(heap, "{\"text\": \"" + text + " Nobody was hurt, the council said.\"}\n");
        index(heap);

        assertThat(cards().values())
                .singleElement()
                .satisfies(copies -> assertThat(copies).hasSize(1));
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
    void a_story_goes_on_over_several_runs() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text));
        BuildReport second = index(record("b", "2024-05-04", text + " It rained."), record("c", "2024-05-04", text));
        assertThat(second.indexed()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(cards()).containsExactly(Map.entry("b", List.of("a", "c")));

        BuildReport third = index(record("d", "2024-05-05", text + " It rained and rained."));
        assertThat(third.indexed()).isEqualTo(1);
        assertThat(cards()).containsExactly(Map.entry("d", List.of("a", "b", "c")));
    }

    @Test
    void copies_stay_when_the_article_is_replaced_or_made_anew() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text));
        index(record("b", "2024-05-05", text + " It rained."));
        assertThat(cards()).containsExactly(Map.entry("b", List.of("a")));

        new Reindex(place).run(new Silence(), DuplicatePolicy.MERGE);
        assertThat(cards()).containsExactly(Map.entry("b", List.of("a")));
    }

    @Test
    void a_copy_that_tells_another_story_now_stands_alone() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text));
        index(record("a", "2024-05-04", story(2, 12)));

        assertThat(cards()).containsExactly(Map.entry("a", List.of()), Map.entry("b", List.of()));
    }

    @Test
    void a_copy_that_is_read_again_is_a_copy_again() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text));
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text));
        assertThat(cards()).containsExactly(Map.entry("b", List.of("a")));

        index(record("a", "2024-05-04", text + " It rained."));
        assertThat(cards()).containsExactly(Map.entry("a", List.of("b")));
    }

    @Test
    void copies_of_an_article_that_tells_another_story_now_go_on_without_it() throws IOException {
        String text = story(1, 12);
        index(
                record("a", "2024-05-04", text),
                record("b", "2024-05-05", text + " It rained."),
                record("c", "2024-05-04", text + " It rained and rained."));
        index(record("c", "2024-05-04", story(2, 14)));

        assertThat(cards()).containsExactly(Map.entry("b", List.of("a")), Map.entry("c", List.of()));
    }

    private int remove(ArticleSelection selection) throws IOException {
        return new Removal(place).run(selection);
    }

    @Test
    void a_copy_that_is_removed_is_named_no_more() throws IOException {
        String text = story(1, 12);
        index(
                record("a", "2024-05-04", text),
                record("b", "2024-05-05", text),
                record("c", "2024-05-03", text),
                record("d", "2024-05-02", text));
        assertThat(cards()).containsExactly(Map.entry("b", List.of("d", "c", "a")));

        assertThat(remove(new ArticleSelection(List.of(), List.of("https://a.example/news"), List.of())))
                .isEqualTo(1);
        assertThat(cards()).containsExactly(Map.entry("b", List.of("d", "c")));
        assertThat(remove(new ArticleSelection(List.of(), List.of(), List.of("C.example"))))
                .isEqualTo(1);
        assertThat(cards()).containsExactly(Map.entry("b", List.of("d")));
        assertThat(remove(new ArticleSelection(List.of(new ArticleId("d")), List.of(), List.of())))
                .isEqualTo(1);
        assertThat(cards()).containsExactly(Map.entry("b", List.of()));
    }

    @Test
    void the_next_copy_stands_for_the_story_when_its_article_is_removed() throws IOException {
        String text = story(1, 12);
        index(record("a", "2024-05-04", text), record("b", "2024-05-05", text), record("c", "2024-05-03", text));
        remove(new ArticleSelection(List.of(), List.of(), List.of("b.example")));
        assertThat(cards()).containsExactly(Map.entry("a", List.of("c")));
        try (ArticleSearcher searcher = place.searcher(null)) {
            Hit hit = searcher.search(SearchRequest.of("depot")).hits().getFirst();
            assertThat(hit.article().article().title()).isEqualTo("Depot hit (a)");
            assertThat(hit.article().events()).hasSize(1);
        }

        remove(new ArticleSelection(List.of(new ArticleId("a")), List.of(), List.of()));
        assertThat(cards()).containsExactly(Map.entry("c", List.of()));
    }

    @Test
    void removing_from_an_index_that_keeps_all_keeps_all_others() throws IOException {
        String text = story(1, 12);
        index(
                DuplicatePolicy.KEEP,
                List.of(
                        record("a", "2024-05-04", text),
                        record("b", "2024-05-05", text),
                        record("c", "2024-05-03", text)));
        remove(new ArticleSelection(List.of(new ArticleId("b")), List.of(), List.of()));

        assertThat(cards()).containsExactly(Map.entry("a", List.of()), Map.entry("c", List.of()));
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
