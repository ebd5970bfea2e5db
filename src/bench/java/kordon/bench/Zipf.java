package kordon.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks drawn by Zipf's law: the rank k (from 0) comes up in proportion to 1 / (k + 1). Safe for threads. */
final class Zipf {
    private final double[] cumulative;

    /** Ranks from 0 up to but not including {@code size}, which is at least 1. */
    Zipf(int size) {
        cumulative = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    int draw(RandomGenerator random) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble(cumulative[cumulative.length - 1]));
        return Math.min(at < 0 ? -at - 1 : at, cumulative.length - 1);
    }
}
