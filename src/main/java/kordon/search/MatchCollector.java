package kordon.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import kordon.search.query.EventCondition;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
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
    private final ColumnStore columns;
    private final Judging judging;
    private final S sink;
    private final @Nullable FacetTally tally;
    private final @Nullable Matches noted;

    private MatchCollector(
            ColumnStore columns, Judging judging, S sink, @Nullable FacetTally tally, @Nullable Matches noted) {
        this.columns = columns;
        this.judging = judging;
        this.sink = sink;
        this.tally = tally;
        this.noted = noted;
    }

    /** Who judges the documents of a segment. */
    private interface Judging {
        Judges in(LeafReaderContext leaf, FacetColumns columns) throws IOException;
    }

    /** Who judges articles, and who their events, where anything is asked of them. */
    private record Judges(Judge ofArticles, @Nullable Judge ofEvents) {}

    /**
     * Searches for what meets the criteria of a question, and remembers it.
     *
     * @param facets whether to count facets
     * @return one for each thread that took part; of a question whose time ran out, what was seen until then
     */
    static <S extends MatchSink> List<MatchCollector<S>> search(Question question, boolean facets, Supplier<S> sinks)
            throws IOException {
        Matches noted = new Matches(question.snapshot());
        List<MatchCollector<S>> parts = run(
                question.snapshot().searcher(question.limit()),
                question.limit(),
                question.query().query(),
                () -> new MatchCollector<>(
                        question.columns(),
                        byCriteria(question),
                        sinks.get(),
                        facets ? new FacetTally(question.snapshot()) : null,
                        noted));
        if (!question.limit().isExceeded()) {
            question.recent().keep(question, noted);
        }
        return parts;
    }

    /**
     * The same for sinks that need neither scores nor facets: where the criteria were asked a moment ago, nothing is
     * searched for again.
     */
    static <S extends MatchSink> List<MatchCollector<S>> count(Question question, Supplier<S> sinks)
            throws IOException {
        Matches known = question.recent().of(question);
        return known == null
                ? search(question, false, sinks)
                : run(
                        question.snapshot().searcher(question.limit()),
                        question.limit(),
                        known.asQuery(),
                        () -> new MatchCollector<>(
                                question.columns(),
                                (leaf, columns) -> new Judges(Judge.LENIENT, known.ofEvents(leaf)),
                                sinks.get(),
                                null,
                                null));
    }

    /**
     * Searches in the order of the index, by this thread alone.
     *
     * @return the sink
     */
    static <S extends MatchSink> S runInOrder(Question question, S sink) throws IOException {
        run(
                new IndexSearcher(question.snapshot().searcher().getIndexReader()),
                question.limit(),
                question.query().query(),
                () -> new MatchCollector<>(question.columns(), byCriteria(question), sink, null, null));
        return sink;
    }

    private static Judging byCriteria(Question question) {
        Criteria criteria = question.criteria();
        List<EventCondition> conditions = question.query().conditions();
        boolean ofEvents = EventFilter.isNeeded(criteria, conditions);
        return (leaf, columns) -> new Judges(
                new ArticleFilter(criteria, leaf, columns),
                ofEvents ? new EventFilter(criteria, conditions, leaf, columns) : null);
    }

    private static <S extends MatchSink> List<MatchCollector<S>> run(
            IndexSearcher searcher, TimeLimit limit, Query query, Supplier<MatchCollector<S>> collectors)
            throws IOException {
        List<MatchCollector<S>> parts =
                searcher.search(query, new CollectorManager<MatchCollector<S>, List<MatchCollector<S>>>() {
                    @Override
                    public MatchCollector<S> newCollector() {
                        return collectors.get();
                    }

                    @Override
                    public List<MatchCollector<S>> reduce(Collection<MatchCollector<S>> all) {
                        return List.copyOf(all);
                    }
                });
        if (searcher.timedOut()) {
            limit.exceed();
        }
        return parts;
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
        return new Leaf(leaf, columns.of(leaf));
    }

    private final class Leaf implements LeafCollector {
        private final Judge ofArticles;
        private final @Nullable Judge ofEvents;
        private final FacetTally.@Nullable Segment counts;
        private final MatchSink.Segment matches;
        private final Matches.@Nullable Segment notes;
        private final FacetColumns columns;
        private final FittingEvents fitting = new FittingEvents();
        private @Nullable Scorable scorer;

        Leaf(LeafReaderContext leaf, FacetColumns columns) throws IOException {
            Judges judges = judging.in(leaf, columns);
            this.ofArticles = judges.ofArticles();
            this.ofEvents = judges.ofEvents();
            this.notes = noted == null ? null : noted.segment(leaf);
            this.counts = tally == null ? null : tally.segment(leaf, columns);
            this.matches = sink.segment(leaf, columns);
            this.columns = columns;
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
            int first = columns.firstOf(article);
            fitting.begin(first);
            boolean match = ofEvents == null ? asWhole(article, first, own) : byEvents(article, first, own, ofEvents);
            if (match) {
                note(article);
                matches.match(article, scorer == null ? 0 : scorer.score(), fitting);
            }
        }

        private void note(int article) {
            if (notes == null) {
                return;
            }
            if (ofEvents == null) {
                notes.noteWhole(article);
            } else {
                notes.note(article, fitting);
            }
        }

        private boolean asWhole(int article, int firstEvent, int own) {
            if (counts != null) {
                counts.countWhole(article, firstEvent, own);
            }
            fitting.takeAll(article - firstEvent);
            return own == Verdict.FITS;
        }

        private boolean byEvents(int article, int firstEvent, int own, Judge judge) throws IOException {
            for (int event = firstEvent; event < article; event++) {
                int verdict = Verdict.both(own, judge.verdict(event));
                if (verdict == Verdict.FITS) {
                    fitting.take(event);
                }
                if (counts != null && verdict != Verdict.OUT) {
                    counts.countEvent(event, article, verdict);
                }
            }
            if (counts != null) {
                counts.countArticle(article);
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
