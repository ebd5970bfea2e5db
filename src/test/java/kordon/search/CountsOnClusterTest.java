package kordon.search;

import org.junit.jupiter.api.condition.EnabledIf;

/** Histograms, maps and facet lists of a cluster, against a plain reading; fewer than of the embedded engine, since each goes over HTTP. */
@EnabledIf("kordon.opensearch.TestCluster#isThere")
class CountsOnClusterTest extends CountsAgainstPlainReading {
    CountsOnClusterTest() {
        super(TestEngine.CLUSTER, 20);
    }
}
