package kordon.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws the bar on one line of the terminal, over and over, and leaves the last state standing. */
final class TerminalLine implements ProgressBarConsumer {
    private static final int WIDTH = 100;

    private final PrintWriter out;

    TerminalLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String rendered) {
        out.print("\r" + rendered);
        out.flush();
    }

    @Override
    public void clear() {
        out.print("\r" + " ".repeat(WIDTH) + "\r");
        out.flush();
    }

    @Override
    public void close() {
        out.println();
    }
}
