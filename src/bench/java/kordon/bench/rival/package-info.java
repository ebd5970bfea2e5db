/**
 * What a user might take instead of Kordon, each set up as its manual recommends: the same articles with the facts that
 * Kordon found in them, the same questions translated by hand. Nobody here sees another engine's classes: each is a
 * process of its own.
 */
@NullMarked
package kordon.bench.rival;

import org.jspecify.annotations.NullMarked;
