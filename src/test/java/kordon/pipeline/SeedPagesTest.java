package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kordon.engine.FolderEngine;
import kordon.event.AnnotatedArticle;
import kordon.event.StrikeEvent;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import kordon.search.ArticleSearcher;
import kordon.search.Hit;
import kordon.search.LuceneSearcher;
import kordon.search.SearchRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five real scraped pages, from file to search. They are other people's texts and lie outside the project; where they
 * are not at hand there is nothing to test.
 */
@EnabledIf("present")
class SeedPagesTest {
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final Path LABELS = Path.of("../shared/gold/seeds.jsonl");

    @TempDir
    static Path index;

    private static BuildReport report;
    private static final Map<String, AnnotatedArticle> BY_KEY = new HashMap<>();

    static boolean present() {
        return Files.isDirectory(SEEDS) && Files.isRegularFile(LABELS);
    }

    @BeforeAll
    static void indexThem() throws IOException {
        report = IndexUpdate.of(PageSources.open(List.of(SEEDS)), new FolderEngine(index), Collection.OWN)
                .run(new Silence());
        try (ArticleSearcher searcher = LuceneSearcher.open(index)) {
            for (Hit hit : searcher.search(SearchRequest.of("Belgorod drone")).hits()) {
                BY_KEY.put(hit.article().article().key(), hit.article());
            }
        }
    }

    @Test
    void all_are_found_by_belgorod_drone() {
        assertThat(report.indexed()).isEqualTo(5);
        assertThat(BY_KEY).hasSize(5);
    }

    @Test
    void each_has_belgorod_oblast_among_its_facts() {
        assertThat(BY_KEY.values())
                .allSatisfy(article -> assertThat(article.events())
                        .extracting(event -> event.region().value().code())
                        .contains("RU-BEL"));
    }

    @Test
    void no_listed_boilerplate_is_in_a_body() throws IOException {
        for (JsonNode labels : labels()) {
            AnnotatedArticle article = BY_KEY.get(labels.path("id").asText());
            for (JsonNode firstWords : labels.path("boilerplate_first_words")) {
                assertThat(article.article().paragraphs())
                        .as(article.article().key())
                        .noneMatch(paragraph -> startsWith(paragraph, firstWords.asText()));
            }
        }
    }

    /** A short listed line ("Once", "Continue") is one that stands alone; a long one is told by its beginning. */
    private static boolean startsWith(String paragraph, String firstWords) {
        return firstWords.contains(" ")
                ? paragraph.startsWith(firstWords)
                : paragraph.strip().equals(firstWords);
    }

    @Test
    void speakers_and_their_seats_are_no_places() {
        for (AnnotatedArticle article : BY_KEY.values()) {
            for (StrikeEvent event : article.events()) {
                assertThat(event.region().value().country()).isIn("RU", "UA", "PL", "XB");
                if (event.place() != null) {
                    assertThat(event.place().value()).doesNotContain("Telegram", "Washington", "Kremlin");
                }
            }
        }
    }

    private static List<JsonNode> labels() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(LABELS)) {
            return lines.map(line -> {
                        try {
                            return json.readTree(line);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
