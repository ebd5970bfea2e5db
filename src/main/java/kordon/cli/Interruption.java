package kordon.cli;

import java.io.PrintWriter;

/** Says, until the run is over, what it leaves behind where it is ended from outside, as by Ctrl+C. */
final class Interruption {
    private final Thread told;

    /** @param closing what is done before it is said */
    Interruption(PrintWriter err, boolean terminal, Runnable closing) {
        told = new Thread(() -> {
            closing.run();
            say(err, terminal);
        });
        Runtime.getRuntime().addShutdownHook(told);
    }

    static void say(PrintWriter err, boolean terminal) {
        // On a terminal the bar stands on the line.
        err.println((terminal ? System.lineSeparator() : "")
                + "kordon: stopped before the end; the index is as it was before this run");
    }

    /** The run has ended by itself. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(told);
        } catch (IllegalStateException e) {
            // The program is ending already, and it is said.
        }
    }
}
