/** Raw pages to articles: the outlet's own sentences, the title, the date, the language; everything else removed. */
@NullMarked
package kordon.cleaning;

import org.jspecify.annotations.NullMarked;
