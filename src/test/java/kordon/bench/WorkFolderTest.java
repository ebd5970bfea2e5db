package kordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes long to make is made once where it is kept, and nothing is left where it is not. */
class WorkFolderTest {
    private static Settings settings(WorkFolder work, long articles) {
        return new Settings(3, articles, Duration.ofSeconds(1), null, work, note -> {});
    }

    @Test
    void theIndexOfTheSameArticlesIsBuiltOnce(@TempDir Path folder) throws IOException {
        MadeIndex first;
        try (WorkFolder work = WorkFolder.kept(folder)) {
            first = work.index(settings(work, 30));
        }
        try (WorkFolder work = WorkFolder.kept(folder)) {
            assertThat(work.index(settings(work, 30))).isEqualTo(first);
            assertThat(work.index(settings(work, 20)).folder()).isNotEqualTo(first.folder());
        }
        assertThat(first.build().read()).isEqualTo(30);
    }

    @Test
    void anIndexThatWasLeftHalfBuiltIsBuiltAgain(@TempDir Path folder) throws IOException {
        try (WorkFolder work = WorkFolder.kept(folder)) {
            MadeIndex made = work.index(settings(work, 10));
            Files.delete(made.folder().resolveSibling("index.json"));

            assertThat(work.index(settings(work, 10)).build().read()).isEqualTo(10);
        }
    }

    @Test
    void nothingIsLeftOfAFolderThatNobodyNamed() throws IOException {
        Path heap;
        try (WorkFolder work = WorkFolder.temporary()) {
            heap = work.heap(settings(work, 5));
            assertThat(heap).exists();
        }
        assertThat(heap.getParent().getParent()).doesNotExist();
    }
}
