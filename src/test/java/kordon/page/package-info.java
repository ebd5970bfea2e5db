/**
 * The page in a real browser: what a person can do with it, over the real server and a small index. Screenshots of every
 * view go to {@code target/screenshots}, or to the folder that {@code -Dkordon.screenshots} names.
 */
@NullMarked
package kordon.page;

import org.jspecify.annotations.NullMarked;
