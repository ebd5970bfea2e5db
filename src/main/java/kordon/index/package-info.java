/**
 * Annotated articles to Lucene and back: one schema, one writer, matched snapshots.
 *
 * <p>An article and its events are one Lucene block: the events as children, the article as the parent behind them. The
 * facet values of an event are sorted-set doc values, one field a dimension, every level of a hierarchy a value of its
 * own; the article carries the union. Sorted-set ordinals were chosen over a taxonomy: they live in the segments, so that
 * there is no second index that could disagree with the first, and counting needs ordinals only.
 *
 * <p>An article that only repeats another one is a copy: one document that keeps all of it and that no query finds, named
 * on the article that stands for both. When that one is taken out or tells another story, the copy is an article again.
 *
 * <p>Lucene's types appear in {@link kordon.index.Schema}, {@link kordon.index.TextLanguage},
 * {@link kordon.index.IndexSnapshot} and {@link kordon.index.DimensionValues} because {@code kordon.search} needs them;
 * nothing else may use those.
 */
@NullMarked
package kordon.index;

import org.jspecify.annotations.NullMarked;
