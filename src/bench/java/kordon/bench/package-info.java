/**
 * The benchmark: a generator of articles, the stages measured on them, a real server under clients, and other engines beside
 * it. Not part of the product: compiled beside the tests, run by {@code ./kordon benchmark}.
 */
@NullMarked
package kordon.bench;

import org.jspecify.annotations.NullMarked;
