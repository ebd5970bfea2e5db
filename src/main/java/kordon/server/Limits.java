package kordon.server;

/**
 * How much may be asked of a server.
 *
 * @param perSecond requests of one address a second, over some seconds; 0 where any number is welcome
 * @param atOnce requests that are answered at a time; a few times as many wait for their turn, others are sent away
 */
public record Limits(int perSecond, int atOnce) {
    private static final int AT_ONCE = 64;
    private static final int PER_SECOND = 50;

    /** For a server that only its own machine reaches. */
    public static final Limits LOCAL = new Limits(0, AT_ONCE);

    /** For a server that others reach. */
    public static final Limits OPEN = new Limits(PER_SECOND, AT_ONCE);

    public Limits {
        if (perSecond < 0 || atOnce < 1) {
            throw new IllegalArgumentException("limits of " + perSecond + " a second, " + atOnce + " at once");
        }
    }
}
