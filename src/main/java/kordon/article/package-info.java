/**
 * Words for text: where a page came from, what it says once cleaned, and what became of it. Knows only the JDK.
 */
@NullMarked
package kordon.article;

import org.jspecify.annotations.NullMarked;
