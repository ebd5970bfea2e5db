package kordon.ingest;

/**
 * How large things may be, so that memory stays flat and a bomb does no harm.
 *
 * @param pageBytes the largest page, or record of a file of records, in bytes
 * @param unpackedBytes how much a file may unpack to, all archives in it together, before its ratio is looked at
 * @param ratio the largest ratio of unpacked to packed bytes beyond that
 * @param depth how deep archives may lie in archives
 */
record Limits(int pageBytes, long unpackedBytes, int ratio, int depth) {
    static final Limits STANDARD = new Limits(16 << 20, 64L << 20, 200, 6);
}
