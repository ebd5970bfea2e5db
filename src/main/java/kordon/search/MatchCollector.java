package kordon.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import kordon.index.Schema;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Sees every article that has the words once, decides by its own values and by its events whether it matches, and hands it
 * on; where facets are wanted, those that nearly match are counted as well.
 *
 * @param <S> what is made of the matches
 */
final class MatchCollector<S extends MatchSink> implements Collector {
    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final Criteria criteria;
    private final CompiledQuery query;
    private final S sink;
    private final @Nullable FacetTally tally;

    private MatchCollector(Criteria criteria, CompiledQuery query, S sink, @Nullable FacetTally tally) {
        this.criteria = criteria;
        this.query = query;
        this.sink = sink;
        this.tally = tally;
    }

    /**
     * Runs criteria over a snapshot.
     *
     * @param query that of the criteria
     * @param facets whether to count facets
     * @return one for each thread that took part
     */
    static <S extends MatchSink> List<MatchCollector<S>> run(
            IndexSnapshot snapshot, Criteria criteria, CompiledQuery query, boolean facets, Supplier<S> sinks)
            throws IOException {
        return run(snapshot.searcher(), criteria, query, () -> facets ? new FacetTally(snapshot) : null, sinks);
    }

    /**
     * Runs criteria over a snapshot in the order of the index, by this thread alone.
     *
     * @return the sink
     */
    static <S extends MatchSink> S runInOrder(IndexSnapshot snapshot, Criteria criteria, CompiledQuery query, S sink)
            throws IOException {
        run(new IndexSearcher(snapshot.searcher().getIndexReader()), criteria, query, () -> null, () -> sink);
        return sink;
    }

    private static <S extends MatchSink> List<MatchCollector<S>> run(
            IndexSearcher searcher,
            Criteria criteria,
            CompiledQuery query,
            Supplier<@Nullable FacetTally> tallies,
            Supplier<S> sinks)
            throws IOException {
        return searcher.search(query.query(), new CollectorManager<MatchCollector<S>, List<MatchCollector<S>>>() {
            @Override
            public MatchCollector<S> newCollector() {
                return new MatchCollector<>(criteria, query, sinks.get(), tallies.get());
            }

            @Override
            public List<MatchCollector<S>> reduce(Collection<MatchCollector<S>> collectors) {
                return List.copyOf(collectors);
            }
        });
    }

    S sink() {
        return sink;
    }

    /** The counts; absent where none were wanted. */
    @Nullable
    FacetTally tally() {
        return tally;
    }

    @Override
    public ScoreMode scoreMode() {
        return sink.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        DimensionColumn[] columns = new DimensionColumn[DIMENSIONS.length];
        for (Dimension dimension : DIMENSIONS) {
            columns[dimension.ordinal()] = new DimensionColumn(dimension, leaf);
        }
        return new Leaf(leaf, columns);
    }

    private final class Leaf implements LeafCollector {
        private final ArticleFilter ofArticles;
        private final @Nullable EventFilter ofEvents;
        private final FacetTally.@Nullable Segment counts;
        private final MatchSink.Segment matches;
        private final NumericDocValues eventCount;
        private final FittingEvents fitting = new FittingEvents();
        private @Nullable Scorable scorer;

        Leaf(LeafReaderContext leaf, DimensionColumn[] columns) throws IOException {
            this.ofArticles = new ArticleFilter(criteria, leaf, columns);
            this.ofEvents = EventFilter.isNeeded(criteria, query.conditions())
                    ? new EventFilter(criteria, query.conditions(), leaf, columns)
                    : null;
            this.counts = tally == null ? null : tally.segment(leaf, columns);
            this.matches = sink.segment(leaf);
            this.eventCount = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = sink.needsScores() ? scorer : null;
        }

        @Override
        public void collect(int article) throws IOException {
            int own = ofArticles.verdict(article);
            if (own == Verdict.OUT) {
                return;
            }
            int events = eventCount.advanceExact(article) ? (int) eventCount.longValue() : 0;
            fitting.begin(article - events);
            if (ofEvents == null ? asWhole(article, own, events) : byEvents(article, own, events, ofEvents)) {
                matches.match(article, scorer == null ? 0 : scorer.score(), fitting);
            }
        }

        /** With nothing asked of events, the article's own union of values counts as its events would. */
        private boolean asWhole(int article, int own, int events) throws IOException {
            if (counts != null) {
                counts.countWhole(article, own);
            }
            fitting.takeAll(events);
            return own == Verdict.FITS;
        }

        private boolean byEvents(int article, int own, int events, EventFilter filter) throws IOException {
            for (int event = article - events; event < article; event++) {
                int verdict = Verdict.both(own, filter.verdict(event));
                if (verdict == Verdict.FITS) {
                    fitting.take(event);
                }
                if (counts != null && verdict != Verdict.OUT) {
                    counts.countEvent(event, article, verdict);
                }
            }
            return fitting.size() > 0;
        }

        @Override
        public void finish() {
            if (counts != null) {
                counts.finish();
            }
        }
    }
}
