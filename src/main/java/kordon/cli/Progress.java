package kordon.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kordon.article.ArticleId;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.pipeline.BuildListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a run as it goes: a bar with rate and time left on a terminal, a plain line now and then in a log. */
final class Progress implements BuildListener, AutoCloseable {
    private static final int DROPS_NAMED = 10;
    private static final Duration LEAST_BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration MOST_BETWEEN_LINES = Duration.ofMinutes(1);
    private static final int LINES_A_DOUBLING = 7;
    private static final long KILOBYTE = 1024;

    /** What a bar takes for a length that nobody knows: it shows how far, not how far yet. */
    private static final long UNKNOWN = -1;

    private final PrintWriter err;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private final Instant start = Instant.now();
    private Instant lastLine = start;
    private long drops;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    private static ProgressBar bar(PrintWriter err, long totalBytes) {
        return new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" kB", KILOBYTE)
                .setInitialMax(totalBytes > 0 ? totalBytes : UNKNOWN)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new TerminalLine(err))
                .build();
    }

    @Override
    public void progressed(long pages, long bytesRead, long bytesTotal) {
        if (terminal) {
            bar = bar != null ? bar : bar(err, bytesTotal);
            bar.stepTo(bytesRead);
            bar.setExtraMessage(" " + pages + " pages");
            return;
        }
        Instant now = Instant.now();
        if (Duration.between(lastLine, now).compareTo(betweenLines(Duration.between(start, lastLine))) >= 0) {
            lastLine = now;
            err.println("indexing: %,d %s, %s read"
                    .formatted(pages, pages == 1 ? "page" : "pages", read(bytesRead, bytesTotal)));
        }
    }

    /** The longer a run has taken, the rarer its lines, so that no log is flooded. */
    static Duration betweenLines(Duration taken) {
        Duration share = taken.dividedBy(LINES_A_DOUBLING);
        if (share.compareTo(LEAST_BETWEEN_LINES) < 0) {
            return LEAST_BETWEEN_LINES;
        }
        return share.compareTo(MOST_BETWEEN_LINES) > 0 ? MOST_BETWEEN_LINES : share;
    }

    /** The share that is read; of standard input, whose end nobody knows, how much. */
    private static String read(long bytesRead, long bytesTotal) {
        return bytesRead <= bytesTotal
                ? String.format(Locale.ROOT, "%.0f%%", 100.0 * bytesRead / Math.max(bytesTotal, 1))
                : bytesRead / (KILOBYTE * KILOBYTE) + " MB";
    }

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
        drops++;
        if (drops <= DROPS_NAMED) {
            line(Pages.leftOut(dropped));
        } else if (drops == DROPS_NAMED + 1) {
            line("left out: more; the report counts them all");
        }
    }

    @Override
    public void duplicate(Origin page, ArticleId first) {
        // Counted in the report; syndicated heaps hold too many to name each.
    }

    private void line(String text) {
        err.println(bar == null ? text : "\r" + text);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
