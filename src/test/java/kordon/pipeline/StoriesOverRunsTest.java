package kordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kordon.index.IndexManifest.Collection;
import kordon.ingest.PageSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of stories when their pages are read again, changed or not. */
@ParameterizedClass
@MethodSource("kordon.search.TestEngine#available")
class StoriesOverRunsTest extends StoryRuns {
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
}
