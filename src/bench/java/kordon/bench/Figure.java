package kordon.bench;

/**
 * One number that the benchmark found.
 *
 * @param benchmark what was run
 * @param name what was measured
 * @param unit what it is counted in
 */
record Figure(String benchmark, String name, double value, String unit) {}
