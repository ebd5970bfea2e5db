/** Files and archives to raw pages: text as scraped, HTML, JSON lines. Knows nothing of what a page says. */
@NullMarked
package kordon.ingest;

import org.jspecify.annotations.NullMarked;
