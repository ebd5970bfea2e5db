package kordon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands in a process of their own, with limits that a system sets. */
final class ChildProcess {
    private ChildProcess() {}

    /** What a command printed and its exit code. */
    record Ended(int code, String out, String err) {

        /** The last line of the errors; progress and what the JVM says stand before it. */
        String lastLine() {
            return err.lines().filter(line -> !line.isBlank()).reduce("", (one, next) -> next);
        }
    }

    /** Starts a command; standard error goes where the builder's user says. */
    static ProcessBuilder command(Path folder, int mostBlocks, String... words) {
        List<String> line = new ArrayList<>();
        if (mostBlocks > 0) {
            line.addAll(List.of("bash", "-c", "ulimit -f " + mostBlocks + "; exec \"$@\"", "kordon"));
        }
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "kordon.cli.Kordon"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).directory(folder.toFile());
    }

    /**
     * Runs a command to its end.
     *
     * @param mostBlocks 1024 bytes that a file may grow to, as on a disk that is full; 0 for any number
     */
    static Ended run(Path folder, int mostBlocks, String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = command(folder, mostBlocks, words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
