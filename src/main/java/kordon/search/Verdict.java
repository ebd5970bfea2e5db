package kordon.search;

/**
 * How a document fares against the criteria: {@link #FITS}, {@link #OUT}, or the ordinal of the only dimension in which it
 * fails. A plain number, since there are millions of them a request.
 */
final class Verdict {
    /** It fits. */
    static final int FITS = -1;

    /** It is out whatever one of the dimensions chose. */
    static final int OUT = -2;

    private Verdict() {}

    /** The verdict on something that two parties judged, by different dimensions. */
    static int both(int one, int other) {
        if (one == FITS) {
            return other;
        }
        return other == FITS ? one : OUT;
    }
}
