package kordon.evaluation;

/**
 * Hits and misses counted over many articles. Precision, recall and F1 are the micro averages (van Rijsbergen 1979);
 * where nothing was to be found and nothing was, they are 1.
 *
 * @param right found and expected
 * @param wrong found, neither expected nor optional
 * @param missed expected, not found
 */
public record Score(int right, int wrong, int missed) {

    static final Score NONE = new Score(0, 0, 0);

    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The harmonic mean of both. */
    public double f1() {
        int all = 2 * right + wrong + missed;
        return all == 0 ? 1 : 2.0 * right / all;
    }

    Score plus(Score other) {
        return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }
}
