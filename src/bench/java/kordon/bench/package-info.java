/**
 * The benchmark: a generator of articles, and the stages measured on them. Not part of the product: compiled beside the
 * tests, run by {@code ./kordon benchmark}.
 */
@NullMarked
package kordon.bench;

import org.jspecify.annotations.NullMarked;
