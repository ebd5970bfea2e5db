/** Articles to annotated articles: mentions by dictionary and rule, gathered into events as the codebook defines them. */
@NullMarked
package kordon.extraction;

import org.jspecify.annotations.NullMarked;
