/**
 * What helps a reader to the right question: completions of what is typed, corrections and looser questions where nothing
 * is found, and articles like the one at hand. All of it is taken from the snapshot that is searched, so that nothing is
 * offered that the index does not hold.
 */
@NullMarked
package kordon.search.suggest;

import org.jspecify.annotations.NullMarked;
