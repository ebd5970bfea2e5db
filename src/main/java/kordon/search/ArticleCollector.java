package kordon.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import kordon.index.Schema;
import kordon.search.query.EventCondition;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Sees every article that matches the words once and does three things with it: decides by its events whether it is a
 * hit, keeps it for the page where it is, and counts it.
 *
 * <p>Counting is drill-sideways: an event that fails in no dimension counts everywhere; one that fails in a single
 * dimension counts in that one, for there another choice would let it in; others count nowhere. With nothing chosen the
 * article's own union of values gives the same counts without looking at events.
 */
final class ArticleCollector implements Collector {
    private static final Dimension[] DIMENSIONS = Dimension.values();

    /** What a request found. */
    record Found(long total, @Nullable TopFieldDocs top, FacetCounts counts) {}

    private final SearchRequest request;
    private final List<EventCondition> conditions;
    private final IndexSnapshot snapshot;
    private final @Nullable TopFieldCollector top;
    private final FacetCounts counts;
    private long total;

    private ArticleCollector(
            SearchRequest request,
            List<EventCondition> conditions,
            IndexSnapshot snapshot,
            @Nullable TopFieldCollector top) {
        this.request = request;
        this.conditions = conditions;
        this.snapshot = snapshot;
        this.top = top;
        this.counts = new FacetCounts(snapshot);
    }

    /**
     * Collects for a request.
     *
     * @param conditions what the query asks of events
     * @param hits keeps the best; absent where only counts are asked for
     */
    static CollectorManager<ArticleCollector, Found> manager(
            SearchRequest request,
            List<EventCondition> conditions,
            IndexSnapshot snapshot,
            @Nullable TopFieldCollectorManager hits) {
        return new CollectorManager<>() {
            @Override
            public ArticleCollector newCollector() {
                return new ArticleCollector(request, conditions, snapshot, hits == null ? null : hits.newCollector());
            }

            @Override
            public Found reduce(Collection<ArticleCollector> collectors) throws IOException {
                FacetCounts counts = new FacetCounts(snapshot);
                long total = 0;
                for (ArticleCollector collector : collectors) {
                    counts.add(collector.counts);
                    total += collector.total;
                }
                TopFieldDocs top = hits == null
                        ? null
                        : hits.reduce(collectors.stream().map(each -> each.top).toList());
                return new Found(total, top, counts);
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        boolean scores = top != null && top.scoreMode().needsScores();
        return scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        DimensionColumn[] columns = new DimensionColumn[DIMENSIONS.length];
        ArticleCounter[] counters = new ArticleCounter[DIMENSIONS.length];
        for (int i = 0; i < DIMENSIONS.length; i++) {
            columns[i] = new DimensionColumn(DIMENSIONS[i], leaf);
            counters[i] = new ArticleCounter(columns[i]);
        }
        EventFilter filter =
                EventFilter.isNeeded(request, conditions) ? new EventFilter(request, conditions, leaf, columns) : null;
        return new Leaf(leaf, counters, filter, top == null ? null : top.getLeafCollector(leaf));
    }

    private final class Leaf implements LeafCollector {
        private final LeafReaderContext leaf;
        private final ArticleCounter[] counters;
        private final @Nullable EventFilter filter;
        private final @Nullable LeafCollector hits;
        private final NumericDocValues events;

        Leaf(
                LeafReaderContext leaf,
                ArticleCounter[] counters,
                @Nullable EventFilter filter,
                @Nullable LeafCollector hits)
                throws IOException {
            this.leaf = leaf;
            this.counters = counters;
            this.filter = filter;
            this.hits = hits;
            this.events = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            if (hits != null) {
                hits.setScorer(scorer);
            }
        }

        @Override
        public void collect(int article) throws IOException {
            if (isHit(article)) {
                total++;
                if (hits != null) {
                    hits.collect(article);
                }
            }
        }

        private boolean isHit(int article) throws IOException {
            if (filter == null) {
                for (ArticleCounter counter : counters) {
                    counter.count(article, article);
                }
                return true;
            }
            boolean hit = false;
            int first = article - (events.advanceExact(article) ? (int) events.longValue() : 0);
            for (int event = first; event < article; event++) {
                int failing = filter.failing(event);
                if (failing == EventFilter.FITS) {
                    hit = true;
                    for (ArticleCounter counter : counters) {
                        counter.count(event, article);
                    }
                } else if (failing != EventFilter.OUT) {
                    counters[failing].count(event, article);
                }
            }
            return hit;
        }

        @Override
        public void finish() throws IOException {
            if (hits != null) {
                hits.finish();
            }
            for (int i = 0; i < DIMENSIONS.length; i++) {
                counts.add(snapshot.values(DIMENSIONS[i]), DIMENSIONS[i], leaf, counters[i].counts());
            }
        }
    }
}
