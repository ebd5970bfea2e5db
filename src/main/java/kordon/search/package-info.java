/**
 * Requests to results: queries, facets, snippets. Its public types name no type of Lucene.
 *
 * <p>{@link kordon.search.LuceneSearcher} compiles the criteria's words and runs them over one snapshot. {@code
 * MatchCollector} sees every article that has the words, asks {@code ArticleFilter} and {@code EventFilter} for their
 * verdicts, and hands each match with the events that fit to a {@code MatchSink}: the top of an order, counts by day or by
 * region, or a file. {@code FacetTally} counts on the way what matches or fails in a single dimension. All read {@code
 * FacetColumns}, the facet values of a segment in memory. So every answer, hits or counts, goes by the same reading of the
 * same events.
 */
@NullMarked
package kordon.search;

import org.jspecify.annotations.NullMarked;
