package kordon.ingest;

/**
 * What one file may unpack to, over all archives that lie in it: an archive of archives whose every part stays sane can
 * be a bomb all the same.
 */
final class Budget {
    private final Limits limits;
    private long packed;
    private long unpacked;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Counts bytes of the file itself. */
    void addPacked(long n) {
        packed += n;
    }

    /** Counts bytes that were unpacked from it or from anything within it. */
    void addUnpacked(long n) throws UnpackedTooLargeException {
        unpacked += n;
        if (unpacked > limits.unpackedBytes() && unpacked / limits.ratio() > packed) {
            throw new UnpackedTooLargeException(
                    "%d bytes unpack to more than %d: taken for a bomb".formatted(packed, unpacked));
        }
    }
}
