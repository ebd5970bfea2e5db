package kordon.search;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@link AnyQuery} of a cluster; fewer than of the embedded engine, since each goes over HTTP. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class SpoiledQueriesOnClusterTest {
    private static final int MUTANTS = 40;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void spoiledQueriesAreAnsweredOrRefused() throws IOException {
        try (RandomIndex index = RandomIndex.of(TestEngine.CLUSTER, folder, 7, 60)) {
            AnyQuery any = new AnyQuery(index.searcher());
            AnyQuery.samples().forEach(any::hold);
            AnyQuery.spoiled().eachText(MUTANTS, any::hold);
        }
    }
}
