package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.index.IndexManifest;
import kordon.index.IndexStatistics;
import kordon.index.Schema;
import kordon.search.ArticleMatch;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.EventResult;
import kordon.search.FacetList;
import kordon.search.FacetRequest;
import kordon.search.FoundArticles;
import kordon.search.Histogram;
import kordon.search.HistogramRequest;
import kordon.search.IndexState;
import kordon.search.MarkedArticle;
import kordon.search.Ranking;
import kordon.search.Recency;
import kordon.search.RegionCount;
import kordon.search.SearchRequest;
import kordon.search.SearchResult;
import kordon.search.Selection;
import kordon.search.TimeLimit;
import kordon.search.View;
import kordon.search.query.CompiledQuery;
import kordon.search.query.QueryCompiler;
import kordon.search.suggest.Corrections;
import kordon.search.suggest.Rescue;
import kordon.search.suggest.Rescuer;
import kordon.search.suggest.SimilarArticle;
import kordon.search.suggest.SimilarArticles;
import kordon.search.suggest.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests from an index on a cluster, as the embedded engine does from one in a folder. It keeps nothing that
 * another one over the same index would not find as well, but for what it saw of it last. Safe for threads.
 */
final class ClusterSearcher implements ArticleSearcher {
    private final Catalog catalog;
    private final ClusterIndex index;
    private final QueryCompiler compiler = new QueryCompiler();
    private final @Nullable Duration time;
    private final ClusterVocabulary vocabulary;
    private final ClusterSuggestions suggestions;
    private volatile ClusterSight sight;

    private ClusterSearcher(Catalog catalog, ClusterIndex index, @Nullable Duration time) {
        this.catalog = catalog;
        this.index = index;
        this.time = time;
        this.sight = ClusterSight.of(index, catalog);
        this.vocabulary = new ClusterVocabulary(index);
        this.suggestions = new ClusterSuggestions(vocabulary, compiler);
    }

    /**
     * Opens the index that answers to a name.
     *
     * @param client that stays open for as long
     * @param time how long one answer may take, but for an {@link #export}; null for as long as it takes
     * @throws kordon.Failure where the cluster can't be reached, or has no such index, or none that this program can read
     */
    static ClusterSearcher open(ClusterClient client, Catalog catalog, @Nullable Duration time) {
        ClusterSearcher searcher = new ClusterSearcher(catalog, new ClusterIndex(client, catalog.name()), time);
        QueryCompiler.warmUp();
        return searcher;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return new ArticlePages(request, question(request.criteria()), recency(request)).read();
    }

    @Override
    public EventResult events(SearchRequest request) throws IOException {
        return new EventPages(request, question(request.criteria()), recency(request)).read();
    }

    @Override
    public FacetList facet(FacetRequest request) throws IOException {
        ClusterQuestion question = question(request.criteria());
        EnumSet<Dimension> only = EnumSet.of(request.dimension());
        FacetCounts counts = new FacetCounts(question.filter());
        FacetCounts.Searching searching = aggregations -> {
            ObjectNode body = question.words();
            body.set("aggs", aggregations);
            return question.whole(body);
        };
        return FacetList.of(
                request,
                counts.read(searching.with(counts.asked(only)), only, searching).get(request.dimension()));
    }

    @Override
    public Histogram histogram(HistogramRequest request) throws IOException {
        return DayHistogram.count(request, question(request.counted()));
    }

    @Override
    public List<RegionCount> map(Criteria criteria) throws IOException {
        return RegionMap.count(question(criteria.with(Dimension.REGION, Selection.NOTHING)));
    }

    @Override
    public void check(Criteria criteria) throws IOException {
        ObjectNode body = question(criteria).matches();
        body.put("terminate_after", 1).put("track_total_hits", false);
        index.search(body);
    }

    @Override
    public void export(Criteria criteria, ArticleMatch.Taker taker) throws IOException {
        Export.run(new ClusterQuestion(criteria, compile(criteria), index, null), taker);
    }

    private ClusterQuestion question(Criteria criteria) {
        return new ClusterQuestion(criteria, compile(criteria), index, time);
    }

    private CompiledQuery compile(Criteria criteria) {
        return compiler.compile(criteria.query(), criteria.match() == Criteria.Match.ALL);
    }

    private Recency recency(SearchRequest request) {
        return request.recency() ? Recency.since(sight.newestDay()) : Recency.OFF;
    }

    @Override
    public Ranking rank(String text, int size) throws IOException {
        ClusterQuestion question = new ClusterQuestion(Criteria.NONE, compiler.compilePlain(text), index, null);
        ObjectNode body = question.scored(Recency.OFF);
        body.put("size", size);
        ClusterIndex.withArticles(body);
        HitOrder.byScore().sort(body);
        return ArticlePages.ranking(question.whole(body));
    }

    @Override
    public Rescue rescue(Criteria criteria, View view) throws IOException {
        TimeLimit limit = time == null ? TimeLimit.none() : TimeLimit.of(time);
        try {
            Rescuer.Counting counting = (tried, of) -> {
                if (limit.shouldExit()) {
                    throw new TimeLimit.TimedOut();
                }
                return EventPages.total(question(tried), of);
            };
            return new Rescuer(view, counting, new Corrections(vocabulary)).rescue(criteria);
        } catch (TimeLimit.TimedOut e) {
            return Rescue.NONE;
        }
    }

    @Override
    public Optional<MarkedArticle> article(ArticleId id, String query) throws IOException {
        CompiledQuery compiled = compiler.compile(query, false);
        Optional<AnnotatedArticle> article = article(id);
        return article.isEmpty() ? Optional.empty() : Optional.of(FoundArticles.marked(article.get(), compiled));
    }

    private Optional<AnnotatedArticle> article(ArticleId id) throws IOException {
        ObjectNode body = Dsl.of(
                "query",
                Dsl.all(List.of(
                        Dsl.term(Schema.ID, Fields.clean(Schema.term(id.value()))),
                        Dsl.term(Schema.KIND, Schema.ARTICLE.text()))));
        body.put("size", 1);
        ClusterIndex.withArticles(body);
        List<JsonNode> hits = ClusterIndex.hits(index.search(body));
        return hits.isEmpty() ? Optional.empty() : Optional.of(ClusterIndex.article(hits.getFirst()));
    }

    @Override
    public Optional<List<SimilarArticle>> similar(ArticleId id, int size) throws IOException {
        Optional<AnnotatedArticle> article = article(id);
        return article.isEmpty()
                ? Optional.empty()
                : Optional.of(new SimilarArticles(vocabulary).to(article.get(), size));
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        return suggestions.suggest(typed, size, sight.state().generation());
    }

    @Override
    public IndexStatistics statistics() throws IOException {
        return ClusterStatistics.of(index);
    }

    @Override
    public IndexManifest manifest() throws IOException {
        return sight.state().manifest();
    }

    @Override
    public IndexState state() throws IOException {
        return sight.state();
    }

    /**
     * Looks what was committed last.
     *
     * @throws kordon.Failure where the cluster can't be reached, or another version of Kordon wrote the index anew
     */
    @Override
    public void refresh() {
        sight = ClusterSight.of(index, catalog);
    }

    /** Does nothing: the engine keeps the connections. */
    @Override
    public void close() {
        // Nothing was kept.
    }
}
