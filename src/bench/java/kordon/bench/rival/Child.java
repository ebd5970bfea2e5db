package kordon.bench.rival;

import java.util.concurrent.TimeUnit;

/** A process that ends when it is closed, and with this JVM at the latest. */
public final class Child implements AutoCloseable {
    private static final int SECONDS_TO_END = 60;

    private final Process process;
    private final Thread atTheEnd;

    /** Takes a process over from now on. */
    public Child(Process process) {
        this.process = process;
        this.atTheEnd = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    public Process process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to end as Ctrl+C does, waits, and in the end does not ask. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // This JVM is ending as well: the hook finds nothing left to do.
        }
    }
}
