package kordon.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import kordon.export.ExportFile;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;

/** Writes no more than so many rows a second, so that a long file leaves the machine to others. */
final class PacedFile implements ExportFile {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** Shorter pauses are saved up. */
    private static final long SHORTEST_PAUSE = Duration.ofMillis(20).toNanos();

    private final ExportFile file;
    private final int perSecond;
    private final LongSupplier clock;
    private final Pause pause;
    private final long begun;
    private long rows;

    /** A way to let time pass. */
    interface Pause {
        void lasting(long nanos) throws InterruptedException;
    }

    /**
     * Begins now.
     *
     * @param clock nanoseconds from any origin
     */
    PacedFile(ExportFile file, int perSecond, LongSupplier clock, Pause pause) {
        this.file = file;
        this.perSecond = perSecond;
        this.clock = clock;
        this.pause = pause;
        this.begun = clock.getAsLong();
    }

    /** The file at a pace; as it is where any pace is welcome. */
    static ExportFile of(ExportFile file, int perSecond) {
        return perSecond == 0
                ? file
                : new PacedFile(file, perSecond, System::nanoTime, nanos -> Thread.sleep(Duration.ofNanos(nanos)));
    }

    @Override
    public void article(ArticleMatch match) throws IOException {
        file.article(match);
        keepPace();
    }

    @Override
    public void event(EventHit event) throws IOException {
        file.event(event);
        keepPace();
    }

    private void keepPace() throws IOException {
        rows++;
        long early = begun + rows * NANOS / perSecond - clock.getAsLong();
        if (early >= SHORTEST_PAUSE) {
            try {
                pause.lasting(early);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the server ends");
            }
        }
    }

    @Override
    public void end() throws IOException {
        file.end();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
