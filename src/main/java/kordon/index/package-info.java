/** Annotated articles to Lucene and back: one schema, one writer, matched snapshots. */
@NullMarked
package kordon.index;

import org.jspecify.annotations.NullMarked;
