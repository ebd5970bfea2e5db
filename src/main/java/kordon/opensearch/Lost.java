package kordon.opensearch;

import java.io.IOException;
import kordon.Failure;

/** What is read in several steps goes with the node that it was read from, and is read again from another. */
final class Lost {
    private static final int TIMES = 4;
    private static final long PAUSE_MILLIS = 1_000;

    private Lost() {}

    /** Something that may be done from its beginning again. */
    interface Reading<T> {
        T run() throws IOException;
    }

    /**
     * Reads, and reads again where a node was lost on the way.
     *
     * @throws ClusterFailure where that happens again and again
     */
    static <T> T again(Reading<T> reading) throws IOException {
        for (int time = 1; ; time++) {
            try {
                return reading.run();
            } catch (ClusterFailure.Unavailable
                    | ClusterFailure.NoIndex
                    | ClusterFailure.TimedOut
                    | ClusterFailure.Unreachable e) {
                if (time == TIMES) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(ClusterFailure why) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while a node was lost: " + why.getMessage(), e);
        }
    }
}
