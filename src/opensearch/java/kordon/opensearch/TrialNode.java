package kordon.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
 * A cluster of one node that only this machine reaches, on any free ports, over a folder of its own. Says on standard
 * output where it serves as soon as it does, and ends when it is told to end.
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

    /** Starts a node. The one argument is its folder. */
    public static void main(String[] arguments) throws Exception {
        TrialNode node = new TrialNode(environment(Path.of(arguments[0])));
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

    private static Environment environment(Path home) throws IOException {
        Files.createDirectories(home.resolve("config"));
        String name = "trial";
        Settings settings = Settings.builder()
                .put("cluster.name", "kordon-trial")
                .put("node.name", name)
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("discovery.type", "single-node")
                // A word stands for many: as the embedded engine has it, and as the manual asks for.
                .put("indices.query.bool.max_clause_count", 32_768)
                // A disk that is nearly full would keep the node from writing.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> name);
    }

    private String httpAddress() {
        NodesInfoResponse told =
                client().admin().cluster().nodesInfo(new NodesInfoRequest()).actionGet();
        return told.getNodes()
                .getFirst()
                .getInfo(HttpInfo.class)
                .getAddress()
                .publishAddress()
                .toString();
    }
}
