package kordon.search;

import org.junit.jupiter.api.condition.EnabledIf;

/** Every total, hit and count of random questions to a cluster, against a plain reading; fewer than of the embedded engine, since each goes over HTTP. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class SearchOnClusterTest extends SearchAgainstPlainReading {
    SearchOnClusterTest() {
        super(TestEngine.CLUSTER, 20);
    }
}
