package kordon.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.opensearch.Version;
import org.opensearch.action.admin.cluster.node.info.NodesInfoRequest;
import org.opensearch.action.admin.cluster.node.info.NodesInfoResponse;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpInfo;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A node that only this machine reaches, over a folder of its own: a cluster of one on any free ports, or one of several
 * that are told where to meet. Says on standard output where it serves as soon as it does, and ends when it is told to
 * end.
 */
public final class TrialNode extends Node {
    private static final List<Class<? extends Plugin>> PLUGINS = List.of(
            Netty4ModulePlugin.class,
            CommonAnalysisModulePlugin.class,
            PainlessModulePlugin.class,
            UkrainianPlugin.class);

    private TrialNode(Environment environment) {
        super(environment, PLUGINS.stream().map(TrialNode::info).toList(), true);
    }

    private static PluginInfo info(Class<? extends Plugin> plugin) {
        String name = plugin.getName();
        return new PluginInfo(name, "on the class path", "NA", Version.CURRENT, "21", name, null, List.of(), false);
    }

    /**
     * Starts a node. The arguments are its folder, and where it is one of several: its number from 0, and the port of each
     * of them for talk among themselves.
     */
    public static void main(String[] arguments) throws Exception {
        TrialNode node = new TrialNode(environment(
                Path.of(arguments[0]),
                Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()));
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (IOException e) {
                System.err.println("the node could not be closed: " + e);
            } finally {
                closed.countDown();
            }
        }));
        node.start();
        System.out.println("OpenSearch " + Version.CURRENT + " serves on http://" + node.httpAddress());
        closed.await();
    }

    private static Environment environment(Path home, List<Integer> numbers) throws IOException {
        Files.createDirectories(home.resolve("config"));
        boolean alone = numbers.isEmpty();
        List<Integer> ports = alone ? List.of() : numbers.subList(1, numbers.size());
        String name = alone ? "trial" : "trial-" + numbers.getFirst();
        Settings.Builder settings = Settings.builder()
                .put("cluster.name", "kordon-trial")
                .put("node.name", name)
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", alone ? 0 : ports.get(numbers.getFirst()))
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                // A word stands for many: as the embedded engine has it, and as the manual asks for.
                .put("indices.query.bool.max_clause_count", 32_768)
                // A disk that is nearly full would keep the node from writing.
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
        if (alone) {
            settings.put("discovery.type", "single-node");
        } else {
            settings.putList(
                    "discovery.seed_hosts",
                    ports.stream().map(port -> "127.0.0.1:" + port).toList());
            settings.putList(
                    "cluster.initial_cluster_manager_nodes",
                    IntStream.range(0, ports.size())
                            .mapToObj(number -> "trial-" + number)
                            .toList());
        }
        return InternalSettingsPreparer.prepareEnvironment(
                settings.build(), Map.of(), home.resolve("config"), () -> name);
    }

    private String httpAddress() {
        NodesInfoResponse told = client().admin()
                .cluster()
                .nodesInfo(new NodesInfoRequest("_local"))
                .actionGet();
        return told.getNodes()
                .getFirst()
                .getInfo(HttpInfo.class)
                .getAddress()
                .publishAddress()
                .toString();
    }
}
