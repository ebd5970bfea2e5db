/**
 * The same index and the same answers on a cluster of OpenSearch, for when one machine no longer does. The only package that
 * knows the cluster; nothing above it does but {@code cli}, which picks the engine.
 *
 * <p>The cluster analyses nothing by itself: Kordon's own analysers make the terms here, so that both engines hold the very
 * same words at the same places. {@link kordon.opensearch.ClusterEngine} opens both sides. {@link
 * kordon.opensearch.ClusterClient} is the way to the nodes and turns what they refuse into {@link
 * kordon.opensearch.ClusterFailure}s.
 *
 * <p>Searching: a question is compiled as for the embedded engine, and {@code QueryTranslator} says the same in OpenSearch's
 * language; {@code CriteriaFilter} says what one and the same event must meet. {@code FacetCounts} counts by drill-sideways,
 * {@code HitOrder} and {@code EventPages} bring hits into order; the few articles of a page are then read by the embedded
 * engine's own classes ({@code kordon.search.FoundArticles}), so that both show the same to the letter.
 *
 * <p>All counts are exact, and scores are reckoned over all shards. Three things go by each shard's own terms where an index
 * has several: the score of a word with a slip ({@code refinry~}), which words of the index are offered for one that none
 * has, and how common a place is that a suggestion names.
 */
@NullMarked
package kordon.opensearch;

import org.jspecify.annotations.NullMarked;
