/** Spoiled inputs for the fuzz tests of every package that takes input from strangers. */
@NullMarked
package kordon.fuzz;

import org.jspecify.annotations.NullMarked;
