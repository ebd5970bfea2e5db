package kordon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kordon.Failure;
import kordon.bench.rival.Child;
import org.jspecify.annotations.Nullable;

/** A real {@code ./kordon serve}, a process of its own on this machine alone, from its start until it is closed. */
final class ServeProcess implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("Kordon serves .* on http://localhost:(\\d+) .*");

    private final Child process;
    private final URI address;

    private ServeProcess(Child process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one on any free port, and returns when it serves.
     *
     * @param token who bears it may write; null where nobody may
     * @param log where it says what it says beside its address
     */
    static ServeProcess start(Path index, @Nullable String token, Path log) throws IOException {
        List<String> line = new ArrayList<>(List.of(launcher().toString(), "serve", "--port", "0", "--index"));
        line.add(index.toString());
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
        builder.environment().remove("KORDON_READ_TOKEN");
        builder.environment().remove("KORDON_TOKEN");
        if (token != null) {
            builder.environment().put("KORDON_TOKEN", token);
        }
        Child process = new Child(builder.start());
        BufferedReader said = process.process().inputReader();
        for (String words = said.readLine(); words != null; words = said.readLine()) {
            Matcher serves = SERVES.matcher(words);
            if (serves.matches()) {
                return new ServeProcess(process, URI.create("http://127.0.0.1:" + serves.group(1)));
            }
        }
        process.close();
        throw new Failure("kordon serve did not start: " + Files.readString(log).strip());
    }

    /** The launcher that started this benchmark; it becomes the process that serves. */
    private static Path launcher() {
        Path launcher =
                Path.of(System.getProperty("kordon.home", "")).resolve("kordon").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new Failure("%s: no launcher there; run the benchmark with ./kordon benchmark".formatted(launcher));
        }
        return launcher;
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    boolean runs() {
        return process.process().isAlive();
    }

    ProcessStatus status() throws IOException {
        return ProcessStatus.of(pid());
    }

    /** Has it collect its garbage, so that the heap in use is what it holds. */
    void collectGarbage() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        if (asked.waitFor() != 0) {
            throw new IOException("process %d could not be asked to collect its garbage".formatted(pid()));
        }
    }

    /** Ends it as Ctrl+C does. */
    @Override
    public void close() {
        process.close();
    }
}
