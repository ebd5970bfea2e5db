package kordon.bench.rival;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kordon.Failure;

/**
 * A real OpenSearch, a cluster of one node: a JVM of its own on this machine alone, from the jars that the build in
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
        Path jars = jars(project.toAbsolutePath());
        Files.createDirectories(folder);
        Path log = folder.resolve("node.log");
        Child process = new Child(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms" + heap,
                        "-Xmx" + heap,
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dopensearch.set.netty.runtime.available.processors=false",
                        "-cp",
                        jars.resolve("*").toString(),
                        "kordon.opensearch.TrialNode",
                        folder.toAbsolutePath().toString())
                .redirectError(log.toFile())
                .start());
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
        throw new Failure("OpenSearch did not start: " + Files.readString(log).strip());
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

    /** Ends it; what it holds stays in its folder. */
    @Override
    public void close() {
        process.close();
    }
}
