package kordon.search;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link AnyQuery} of the embedded engine. */
class QueryFuzzTest {
    private static final int MUTANTS = 250;

    @TempDir
    static Path folder;

    private static ArticleSearcher searcher;
    private static AnyQuery any;

    @BeforeAll
    static void index() throws IOException {
        RandomIndex index = RandomIndex.of(folder, 7, 60);
        searcher = index.searcher();
        any = new AnyQuery(searcher);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    @MethodSource("kordon.search.AnyQuery#samples")
    @FuzzTest
    void everyQueryIsAnsweredOrRefused(@NotNull String query) {
        any.hold(query);
    }

    @Test
    @Timeout(180)
    void spoiledQueriesAreAnsweredOrRefused() {
        AnyQuery.spoiled().eachText(MUTANTS, any::hold);
    }
}
