/**
 * The same index and the same answers on a cluster of OpenSearch, for when one machine no longer does. The only package that
 * knows the cluster; nothing above it does but {@code cli}, which picks the engine.
 *
 * <p>The cluster analyses nothing by itself: Kordon's own analysers make the terms here, so that both engines hold the very
 * same words at the same places, and a question is compiled as for the embedded engine and then translated. {@link
 * kordon.opensearch.ClusterClient} is the way to the nodes and turns what they refuse into {@link
 * kordon.opensearch.ClusterFailure}s.
 */
@NullMarked
package kordon.opensearch;

import org.jspecify.annotations.NullMarked;
