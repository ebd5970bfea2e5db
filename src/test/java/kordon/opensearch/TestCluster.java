package kordon.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kordon.Failure;
import kordon.bench.rival.OpenSearchNode;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch of one node for all tests of a run, in a JVM of its own: started when the first test asks for it,
 * ended with the tests. Where its jars can't be had, tests that need it are passed over with a word: {@code
 * @EnabledIf("kordon.opensearch.TestCluster#isThere")}.
 */
public final class TestCluster {
    private static final String HEAP = "512m";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static @Nullable URI address;
    private static boolean tried;

    private TestCluster() {}

    /** Whether a node could be started; starts it. */
    public static synchronized boolean isThere() {
        if (!tried) {
            tried = true;
            address = start();
        }
        return address != null;
    }

    /** Where it answers. */
    public static URI address() {
        if (!isThere() || address == null) {
            throw new IllegalStateException("no OpenSearch: see what was said before");
        }
        return address;
    }

    /** The cluster as the program is told of it. */
    public static ClusterSettings settings() {
        return ClusterSettings.of(List.of(address()));
    }

    /** A name that no other test gives its index. */
    public static String newName() {
        return "test-" + NAMES.incrementAndGet();
    }

    private static @Nullable URI start() {
        try {
            Path folder = Files.createTempDirectory("kordon-test-node");
            OpenSearchNode node = OpenSearchNode.start(Path.of(""), folder, HEAP);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                node.close();
                delete(folder);
            }));
            return node.address();
        } catch (Failure | IOException e) {
            System.err.println("Tests of the cluster are passed over, since there is no OpenSearch: " + e.getMessage());
            return null;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
