package kordon.search;

import java.time.Duration;
import kordon.Failure;
import org.apache.lucene.index.QueryTimeout;

/** How long an answer may take. Safe for threads; one for each request. */
public final class TimeLimit implements QueryTimeout {
    private final long start = System.nanoTime();
    private final long nanos;
    private volatile boolean exceeded;

    private TimeLimit(long nanos) {
        this.nanos = nanos;
    }

    /** From now on. */
    public static TimeLimit of(Duration time) {
        return new TimeLimit(time.toNanos());
    }

    /** As long as it takes. */
    public static TimeLimit none() {
        return new TimeLimit(Long.MAX_VALUE);
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - start >= nanos;
    }

    /** Notes that a search was broken off. */
    void exceed() {
        exceeded = true;
    }

    /** Whether a search was broken off, so that what was counted is not all. */
    boolean isExceeded() {
        return exceeded;
    }

    /**
     * Refuses what was counted where it is not all.
     *
     * @throws TimedOut where a search was broken off
     */
    void check() {
        if (exceeded) {
            throw new TimedOut();
        }
    }

    /** An answer took longer than it may. */
    public static final class TimedOut extends Failure {
        private static final long serialVersionUID = 1L;

        public TimedOut() {
            super("This took longer than one answer may. Ask for less: more words, fewer wildcards, a filter.");
        }
    }
}
