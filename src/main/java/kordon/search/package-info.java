/** Requests to results: queries, facets, snippets. Its public types name no type of Lucene. */
@NullMarked
package kordon.search;

import org.jspecify.annotations.NullMarked;
