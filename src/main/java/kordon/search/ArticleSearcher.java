package kordon.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
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
import kordon.search.suggest.Suggesters;
import kordon.search.suggest.Suggestion;
import org.apache.lucene.search.IndexSearcher;

/**
 * Answers requests from the index of a folder. Every answer is of one snapshot; {@link #refresh} takes up what was
 * committed since. Safe for threads.
 */
public final class ArticleSearcher implements Closeable {
    private final ArticleIndex index;
    private final QueryCompiler compiler = new QueryCompiler();
    private final Overviews overviews = new Overviews();
    private final Suggesters suggesters;

    private ArticleSearcher(ArticleIndex index) {
        this.index = index;
        this.suggesters = new Suggesters(index);
    }

    /**
     * Opens the index in a folder.
     *
     * @throws kordon.index.IndexFailure where there is none, or none that this program can read
     */
    public static ArticleSearcher open(Path folder) throws IOException {
        ArticleSearcher searcher = new ArticleSearcher(ArticleIndex.open(folder));
        QueryCompiler.warmUp();
        return searcher;
    }

    /**
     * Finds and counts articles.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws Cursor.Refused where the cursor belongs to another question
     */
    public SearchResult search(SearchRequest request) throws IOException {
        return read(request.criteria(), (query, snapshot) -> {
            HitSearch hits = new HitSearch(request, query, snapshot, false);
            HitSearch.Page page = hits.page(overviews);
            return new SearchResult(page.overview(), hits.articles(page.hits()), page.next());
        });
    }

    /**
     * Finds and counts events. Where nothing is asked of events, they are all those of the articles that match.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws Cursor.Refused where the cursor belongs to another question
     */
    public EventResult events(SearchRequest request) throws IOException {
        return read(request.criteria(), (query, snapshot) -> {
            HitSearch hits = new HitSearch(request, query, snapshot, true);
            HitSearch.Page page = hits.page(overviews);
            return new EventResult(page.overview(), hits.events(page.hits()), page.next());
        });
    }

    /**
     * Lists the values of one dimension, however many there are.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    public FacetList facet(FacetRequest request) throws IOException {
        return read(request.criteria(), (query, snapshot) -> FacetList.of(request, query, snapshot));
    }

    /**
     * Counts what matches by its day.
     *
     * @throws QuerySyntaxException where the query can't be read
     * @throws Histogram.TooFine where the days lie too far apart for the interval
     */
    public Histogram histogram(HistogramRequest request) throws IOException {
        Criteria criteria = request.counted();
        return read(criteria, (query, snapshot) -> DayCounts.count(request, query, snapshot));
    }

    /**
     * Counts what matches by region, whatever region is chosen, so that a map shows what lies beside it; most articles
     * first.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    public List<RegionCount> map(Criteria criteria) throws IOException {
        Criteria anywhere = criteria.with(Dimension.REGION, Selection.NOTHING);
        return read(
                anywhere,
                (query, snapshot) -> Overviews.isEverything(anywhere, query)
                        ? overviews.mapOfEverything(snapshot, query)
                        : RegionTally.count(anywhere, query, snapshot));
    }

    /**
     * Refuses criteria that can't be read, ahead of an answer that is written while it is found.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    public void check(Criteria criteria) throws IOException {
        read(criteria, (query, snapshot) -> snapshot.searcher().rewrite(query.query()));
    }

    /**
     * Hands out everything that matches, one by one, in the order of the index. It is all of one snapshot, however long it
     * takes, and needs no more memory for many than for few.
     *
     * @throws QuerySyntaxException where the query can't be read
     */
    public void export(Criteria criteria, ArticleMatch.Taker taker) throws IOException {
        read(
                criteria,
                (query, snapshot) -> MatchCollector.runInOrder(
                        snapshot,
                        criteria,
                        query,
                        leaf -> (article, score, events) ->
                                taker.take(ArticleMatch.of(snapshot.article(leaf.docBase + article), events))));
    }

    /** Something done with the criteria's query over one snapshot. */
    private interface Run<T> {
        T over(CompiledQuery query, IndexSnapshot snapshot) throws IOException;
    }

    private <T> T read(Criteria criteria, Run<T> run) throws IOException {
        CompiledQuery query = compile(criteria);
        try {
            return index.read(snapshot -> run.over(query, snapshot));
        } catch (IndexSearcher.TooManyClauses e) {
            throw QuerySyntaxException.tooManyWords();
        }
    }

    private CompiledQuery compile(Criteria criteria) {
        return compiler.compile(criteria.query(), criteria.match() == Criteria.Match.ALL);
    }

    /**
     * Ranks articles by a plain text, as {@code match=any} does; no sign and no word in it is an operator.
     *
     * @param size how many at most
     */
    public Ranking rank(String text, int size) throws IOException {
        CompiledQuery query = compiler.compilePlain(text);
        return index.read(snapshot -> Ranking.of(query, size, snapshot));
    }

    /**
     * What to ask instead of what found nothing.
     *
     * @param view what was looked for
     * @throws QuerySyntaxException where the query can't be read
     */
    public Rescue rescue(Criteria criteria, View view) throws IOException {
        return index.read(snapshot -> new Rescuer(
                        view, this::count, new Corrections(snapshot.searcher().getIndexReader()))
                .rescue(criteria));
    }

    private long count(Criteria criteria, View view) throws IOException {
        return read(criteria, (query, snapshot) -> TopHits.count(snapshot, criteria, query, view));
    }

    /**
     * The article with an id, the words of a query marked wherever they stand.
     *
     * @param query empty for no marks
     * @throws QuerySyntaxException where the query can't be read
     */
    public Optional<MarkedArticle> article(ArticleId id, String query) throws IOException {
        CompiledQuery compiled = compiler.compile(query, false);
        return index.read(snapshot -> {
            OptionalInt document = snapshot.document(id);
            return document.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MarkedArticle.of(document.getAsInt(), compiled, snapshot));
        });
    }

    /**
     * Articles like the one with an id; empty where there is no such article.
     *
     * @param size how many at most
     */
    public Optional<List<SimilarArticle>> similar(ArticleId id, int size) throws IOException {
        return index.read(snapshot -> {
            OptionalInt document = snapshot.document(id);
            return document.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SimilarArticles(snapshot).to(document.getAsInt(), size));
        });
    }

    /**
     * What a text that is being typed may be meant for.
     *
     * @param size how many suggestions at most
     */
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        return index.read(snapshot -> suggesters.of(snapshot).suggest(typed, size, snapshot, compiler));
    }

    /** What the index holds, in numbers. */
    public IndexStatistics statistics() throws IOException {
        return index.read(IndexStatistics::of);
    }

    /** What the index says of itself. */
    public IndexManifest manifest() throws IOException {
        return index.read(IndexSnapshot::manifest);
    }

    /** Which commit it answers from, and what that says of itself. */
    public IndexState state() throws IOException {
        return index.read(snapshot -> new IndexState(snapshot.generation(), snapshot.manifest()));
    }

    /**
     * Takes up the newest commit of any process.
     *
     * @throws kordon.index.IndexFailure where it is of another schema; the old snapshot stays in use
     */
    public void refresh() throws IOException {
        index.refresh();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
