/** How good cleaning and extraction are: labelled articles, scores, and every miss. */
@NullMarked
package kordon.evaluation;

import org.jspecify.annotations.NullMarked;
