package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kordon.article.ArticleId;
import kordon.index.ArticleSelection;
import kordon.search.ArticleSearcher;
import kordon.search.Hit;
import kordon.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a story when articles of it are removed. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class RemovedStoriesTest extends StoryRuns {
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
}
