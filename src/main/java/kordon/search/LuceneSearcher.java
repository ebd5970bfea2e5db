package kordon.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kordon.article.ArticleId;
import kordon.index.ArticleIndex;
import kordon.index.Dimension;
import kordon.index.IndexManifest;
import kordon.index.IndexSnapshot;
import kordon.index.IndexStatistics;
import kordon.search.query.CompiledQuery;
import kordon.search.query.QueryCompiler;
import kordon.search.query.QuerySyntaxException;
import kordon.search.suggest.Corrections;
import kordon.search.suggest.Rescue;
import kordon.search.suggest.Rescuer;
import kordon.search.suggest.SimilarArticle;
import kordon.search.suggest.SimilarArticles;
import kordon.search.suggest.SnapshotVocabulary;
import kordon.search.suggest.Suggesters;
import kordon.search.suggest.Suggestion;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests from the index of a folder, in this process. {@link #refresh} takes up what was committed since. Safe
 * for threads.
 */
public final class LuceneSearcher implements ArticleSearcher {
    private final ArticleIndex index;
    private final QueryCompiler compiler = new QueryCompiler();
    private final Overviews overviews = new Overviews();
    private final RecentMatches recent = new RecentMatches();
    private final ColumnStore columns = new ColumnStore();
    private final Suggesters suggesters;
    private final @Nullable Duration time;

    private LuceneSearcher(ArticleIndex index, @Nullable Duration time) {
        this.index = index;
        this.time = time;
        this.suggesters = new Suggesters(index);
    }

    /**
     * Opens the index in a folder.
     *
     * @throws kordon.index.IndexFailure where there is none, or none that this program can read
     */
    public static LuceneSearcher open(Path folder) throws IOException {
        return open(folder, null);
    }

    /**
     * The same where no answer may take longer than some time, but for an {@link #export}: a search then tells what it has
     * found so far, see {@link SearchResult#complete}.
     *
     * @param time null for as long as it takes
     * @throws kordon.index.IndexFailure where there is none, or none that this program can read
     */
    public static LuceneSearcher open(Path folder, @Nullable Duration time) throws IOException {
        LuceneSearcher searcher = new LuceneSearcher(ArticleIndex.open(folder), time);
        QueryCompiler.warmUp();
        return searcher;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return read(request.criteria(), question -> {
            HitSearch hits = new HitSearch(request, question, false);
            HitSearch.Page page = hits.page(overviews);
            return new SearchResult(
                    page.overview(),
                    hits.articles(page.hits()),
                    page.next(),
                    !question.limit().isExceeded());
        });
    }

    @Override
    public EventResult events(SearchRequest request) throws IOException {
        return read(request.criteria(), question -> {
            HitSearch hits = new HitSearch(request, question, true);
            HitSearch.Page page = hits.page(overviews);
            return new EventResult(
                    page.overview(),
                    hits.events(page.hits()),
                    page.next(),
                    !question.limit().isExceeded());
        });
    }

    @Override
    public FacetList facet(FacetRequest request) throws IOException {
        return readWhole(request.criteria(), question -> FacetList.of(request, question));
    }

    @Override
    public Histogram histogram(HistogramRequest request) throws IOException {
        return readWhole(
                request.counted(),
                question -> question.isEverything()
                        ? overviews.histogramOfEverything(request, question)
                        : DayCounts.count(request, question));
    }

    @Override
    public List<RegionCount> map(Criteria criteria) throws IOException {
        Criteria anywhere = criteria.with(Dimension.REGION, Selection.NOTHING);
        return readWhole(
                anywhere,
                question ->
                        question.isEverything() ? overviews.mapOfEverything(question) : RegionTally.count(question));
    }

    @Override
    public void check(Criteria criteria) throws IOException {
        read(
                criteria,
                question ->
                        question.snapshot().searcher().rewrite(question.query().query()));
    }

    @Override
    public void export(Criteria criteria, ArticleMatch.Taker taker) throws IOException {
        read(
                criteria,
                TimeLimit.none(),
                question -> MatchCollector.runInOrder(
                        question,
                        (leaf, columns) -> (article, score, events) -> taker.take(
                                ArticleMatch.of(question.snapshot().article(leaf.docBase + article), events))));
    }

    /** Something made of what meets criteria. */
    private interface Run<T> {
        T over(Question question) throws IOException;
    }

    private <T> T read(Criteria criteria, Run<T> run) throws IOException {
        return read(criteria, limit(), run);
    }

    /** For answers that are of no use unless all was seen. */
    private <T> T readWhole(Criteria criteria, Run<T> run) throws IOException {
        TimeLimit limit = limit();
        T answer = read(criteria, limit, run);
        limit.check();
        return answer;
    }

    private <T> T read(Criteria criteria, TimeLimit limit, Run<T> run) throws IOException {
        CompiledQuery query = compile(criteria);
        try {
            return index.read(snapshot -> run.over(new Question(criteria, query, snapshot, limit, recent, columns)));
        } catch (IndexSearcher.TooManyClauses e) {
            throw QuerySyntaxException.tooManyWords();
        }
    }

    private TimeLimit limit() {
        return time == null ? TimeLimit.none() : TimeLimit.of(time);
    }

    private CompiledQuery compile(Criteria criteria) {
        return compiler.compile(criteria.query(), criteria.match() == Criteria.Match.ALL);
    }

    @Override
    public Ranking rank(String text, int size) throws IOException {
        CompiledQuery query = compiler.compilePlain(text);
        return index.read(snapshot -> Ranking.of(query, size, snapshot));
    }

    @Override
    public Rescue rescue(Criteria criteria, View view) throws IOException {
        TimeLimit limit = limit();
        Rescuer.Counting counting = (tried, of) -> {
            long total = read(tried, limit, question -> TopHits.count(question, of));
            limit.check();
            return total;
        };
        try {
            return index.read(snapshot ->
                    new Rescuer(view, counting, new Corrections(new SnapshotVocabulary(snapshot))).rescue(criteria));
        } catch (TimeLimit.TimedOut e) {
            return Rescue.NONE;
        }
    }

    @Override
    public Optional<MarkedArticle> article(ArticleId id, String query) throws IOException {
        CompiledQuery compiled = compiler.compile(query, false);
        return index.read(snapshot -> {
            OptionalInt document = snapshot.document(id);
            return document.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MarkedArticle.of(document.getAsInt(), compiled, snapshot));
        });
    }

    @Override
    public Optional<List<SimilarArticle>> similar(ArticleId id, int size) throws IOException {
        return index.read(snapshot -> {
            OptionalInt document = snapshot.document(id);
            return document.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SimilarArticles(new SnapshotVocabulary(snapshot))
                            .to(snapshot.article(document.getAsInt()), size));
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        return index.read(snapshot -> suggesters.of(snapshot).suggest(typed, size, snapshot, compiler));
    }

    @Override
    public IndexStatistics statistics() throws IOException {
        return index.read(IndexStatistics::of);
    }

    @Override
    public IndexManifest manifest() throws IOException {
        return index.read(IndexSnapshot::manifest);
    }

    @Override
    public IndexState state() throws IOException {
        return index.read(snapshot -> new IndexState(snapshot.generation(), snapshot.manifest()));
    }

    @Override
    public void refresh() throws IOException {
        if (index.refresh()) {
            index.read(columns::readAll);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
