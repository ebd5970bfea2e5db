package kordon.server;

/**
 * How much may be asked of a server.
 *
 * @param perSecond requests of one address a second, over some seconds; 0 where any number is welcome
 * @param atOnce requests that are answered at a time; a few times as many wait for their turn, others are sent away
 * @param exportsAtOnce exports that are written at a time, since they may take long; others are sent away
 * @param exportRows rows a second of one export; 0 where any number is welcome
 */
public record Limits(int perSecond, int atOnce, int exportsAtOnce, int exportRows) {
    /** Slower files would be taken for clients that trickle. */
    public static final int FEWEST_ROWS = 10;

    /** More side by side would be answered no sooner by a few cores, and each takes memory while it is. */
    private static final int AT_ONCE = 16;

    private static final int EXPORTS_AT_ONCE = 4;
    private static final int PER_SECOND = 50;
    private static final int EXPORT_ROWS = 2_000;

    /** For a server that only its own machine reaches. */
    public static final Limits LOCAL = new Limits(0, AT_ONCE, EXPORTS_AT_ONCE, 0);

    /** For a server that others reach. */
    public static final Limits OPEN = new Limits(PER_SECOND, AT_ONCE, EXPORTS_AT_ONCE, EXPORT_ROWS);

    public Limits {
        if (perSecond < 0 || atOnce < 1 || exportsAtOnce < 1 || exportRows < 0) {
            throw new IllegalArgumentException("limits of %d a second, %d at once, %d exports, %d rows"
                    .formatted(perSecond, atOnce, exportsAtOnce, exportRows));
        }
    }

    /** The same with another number of requests a second. */
    public Limits withPerSecond(int requests) {
        return new Limits(requests, atOnce, exportsAtOnce, exportRows);
    }

    /** The same with another number of requests at a time. */
    public Limits withAtOnce(int requests) {
        return new Limits(perSecond, requests, exportsAtOnce, exportRows);
    }

    /** The same with another number of exports at a time, and of rows a second of each. */
    public Limits withExports(int exports, int rows) {
        return new Limits(perSecond, atOnce, exports, rows);
    }
}
