package kordon.bench;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Randomness that a seed and a number decide alone, so that the n-th article needs none of those before it. */
final class Seeds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    static RandomGenerator random(long seed, long number) {
        return new SplittableRandom(seed * GOLDEN + number).split();
    }
}
