package kordon.bench.rival;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kordon.Failure;

/**
 * A node of a real OpenSearch: a JVM of its own on this machine alone, from the jars that the build in
 * {@code src/opensearch} puts together. It runs until it is closed.
 */
public final class OpenSearchNode implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("OpenSearch (\\S+) serves on (http://\\S+)");

    private final Child process;
    private final String version;
    private final URI address;

    private OpenSearchNode(Child process, String version, URI address) {
        this.process = process;
        this.version = version;
        this.address = address;
    }

    /**
     * Starts a node, and returns when it answers.
     *
     * @param project the project's folder; its build is run where the jars are absent or stale, and fetches them from
     *     Maven Central the first time
     * @param folder of the node's configuration, data and log; one that an earlier node left is taken up
     * @param heap as a JVM takes it: {@code 1g}
     * @throws Failure where it can't be built or does not start; the message says why
     */
    public static OpenSearchNode start(Path project, Path folder, String heap) throws IOException {
        return awaited(launched(jars(project.toAbsolutePath()), folder, heap, List.of()), folder);
    }

    /**
     * Starts a cluster of several nodes, and returns when all answer.
     *
     * @param folder with a folder for each node
     * @param number of nodes
     * @throws Failure where one can't be built or does not start; the message says why
     */
    public static List<OpenSearchNode> startCluster(Path project, Path folder, String heap, int number)
            throws IOException {
        Path jars = jars(project.toAbsolutePath());
        List<String> ports = freePorts(number);
        List<Child> launched = new ArrayList<>();
        List<OpenSearchNode> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                List<String> place = new ArrayList<>(List.of(Integer.toString(i)));
                place.addAll(ports);
                launched.add(launched(jars, folder.resolve("node-" + i), heap, place));
            }
            for (int i = 0; i < number; i++) {
                nodes.add(awaited(launched.get(i), folder.resolve("node-" + i)));
            }
            return nodes;
        } catch (Throwable e) {
            launched.forEach(Child::close);
            throw e;
        }
    }

    private static List<String> freePorts(int number) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream()
                    .map(socket -> Integer.toString(socket.getLocalPort()))
                    .toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Child launched(Path jars, Path folder, String heap, List<String> place) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dopensearch.set.netty.runtime.available.processors=false",
                "-cp",
                jars.resolve("*").toString(),
                "kordon.opensearch.TrialNode",
                folder.toAbsolutePath().toString()));
        command.addAll(place);
        return new Child(new ProcessBuilder(command)
                .redirectError(folder.resolve("node.log").toFile())
                .start());
    }

    private static OpenSearchNode awaited(Child process, Path folder) throws IOException {
        BufferedReader said = process.process().inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher serves = SERVES.matcher(line);
            if (serves.matches()) {
                // Nobody reads what it says from here on, and it must not wait for a reader.
                Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
                return new OpenSearchNode(process, serves.group(1), URI.create(serves.group(2)));
            }
        }
        process.close();
        throw new Failure("OpenSearch did not start: "
                + Files.readString(folder.resolve("node.log")).strip());
    }

    /** The folder of the jars, up to date. */
    private static Path jars(Path project) throws IOException {
        Path source = project.resolve("src/opensearch");
        Path jars = project.resolve("target/opensearch/lib");
        Path made = jars.resolve("kordon-opensearch-node.jar");
        if (Files.exists(made) && newest(source).compareTo(Files.getLastModifiedTime(made)) <= 0) {
            return jars;
        }
        Path log = Files.createTempFile("kordon-opensearch-build", ".log");
        ProcessBuilder maven = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-ntp",
                        "-f",
                        source.resolve("pom.xml").toString(),
                        "package")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (maven.start().waitFor() != 0) {
                throw new Failure("OpenSearch's jars could not be put together: "
                        + Files.readString(log).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while OpenSearch's jars were put together", e);
        } finally {
            Files.delete(log);
        }
        Files.setLastModifiedTime(made, FileTime.fromMillis(System.currentTimeMillis()));
        return jars;
    }

    private static FileTime newest(Path folder) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FileTime changed = Files.getLastModifiedTime(file);
                newest = changed.compareTo(newest) > 0 ? changed : newest;
            }
        }
        return newest;
    }

    public String version() {
        return version;
    }

    /** Where it answers over HTTP. */
    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.process().isAlive();
    }

    /** Ends it as a power cut does. */
    public void kill() {
        process.process().destroyForcibly();
    }

    /** Ends it; what it holds stays in its folder. */
    @Override
    public void close() {
        process.close();
    }
}
