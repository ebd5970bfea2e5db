/**
 * Words for findings: regions, weapons, sides, days, and the events that they make up, each with the place in the text
 * that says so. The meaning of every value is the codebook's.
 */
@NullMarked
package kordon.event;

import org.jspecify.annotations.NullMarked;
