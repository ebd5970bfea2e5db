package kordon.search;

import java.nio.file.Path;
import java.util.stream.Stream;
import kordon.engine.Engine;
import kordon.engine.FolderEngine;
import kordon.opensearch.ClusterEngine;
import kordon.opensearch.TestCluster;

/** The engines, which keep one contract. */
public enum TestEngine {
    EMBEDDED {
        @Override
        public Engine in(Path folder) {
            return new FolderEngine(folder);
        }
    },
    /** In two shards, so that what shards must agree on is seen. */
    CLUSTER {
        @Override
        public Engine in(Path folder) {
            return ClusterEngine.open(TestCluster.settings(), TestCluster.newName(), 2, 0);
        }
    };

    /** A place of a test's own for an index. */
    public abstract Engine in(Path folder);

    /** Those that can be had here. */
    public static Stream<TestEngine> available() {
        return Stream.of(values()).filter(engine -> engine == EMBEDDED || TestCluster.isThere());
    }
}
