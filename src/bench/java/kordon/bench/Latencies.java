package kordon.bench;

import java.util.Arrays;
import java.util.List;

/** Times that answers took, in nanoseconds. Not safe for threads: each has its own, put together in the end. */
final class Latencies {
    private long[] nanos = new long[1_024];
    private int count;
    private boolean sorted;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
        sorted = false;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /**
     * The time within which so many of a hundred answers came, in milliseconds: the nearest rank, so that it is always a
     * time that was measured. Not a number where there is none.
     */
    double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return nanos[Math.max(rank, 1) - 1] / 1e6;
    }

    double median() {
        return percentile(50);
    }

    /** The usual ones as figures. */
    List<Figure> figures(String benchmark, String what) {
        return List.of(
                new Figure(benchmark, what + ", p50", percentile(50), "ms"),
                new Figure(benchmark, what + ", p95", percentile(95), "ms"),
                new Figure(benchmark, what + ", p99", percentile(99), "ms"));
    }
}
