package kordon.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.ArticleIndex;
import kordon.index.Dimension;
import kordon.index.IndexManifest;
import kordon.index.IndexSnapshot;
import kordon.index.IndexStatistics;
import kordon.index.TextLanguage;
import kordon.search.query.CompiledQuery;
import kordon.search.query.QueryCompiler;
import kordon.search.query.QuerySyntaxException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests from the index of a folder. Every answer is of one snapshot; {@link #refresh} takes up what was
 * committed since. Safe for threads.
 */
public final class ArticleSearcher implements Closeable {
    private static final SearchRequest COUNTS =
            new SearchRequest("", SearchRequest.Match.ALL, Map.of(), null, null, SearchRequest.Sort.RELEVANCE, 1, 0);

    private final ArticleIndex index;
    private final QueryCompiler compiler = new QueryCompiler();
    private volatile @Nullable Everything everything;

    private ArticleSearcher(ArticleIndex index) {
        this.index = index;
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
     */
    public SearchResult search(SearchRequest request) throws IOException {
        CompiledQuery query = compiler.compile(request.query(), request.match() == SearchRequest.Match.ALL);
        try {
            return index.read(snapshot -> search(request, query, snapshot));
        } catch (IndexSearcher.TooManyClauses e) {
            throw QuerySyntaxException.tooManyWords();
        }
    }

    private SearchResult search(SearchRequest request, CompiledQuery query, IndexSnapshot snapshot) throws IOException {
        return query.isEverything() && !EventFilter.isNeeded(request, query.conditions())
                ? everything(request, query, snapshot)
                : matching(request, query, snapshot);
    }

    private static SearchResult matching(SearchRequest request, CompiledQuery query, IndexSnapshot snapshot)
            throws IOException {
        TopFieldCollectorManager hits = request.size() == 0 ? null : collector(request, snapshot, Integer.MAX_VALUE);
        ArticleCollector.Found found = snapshot.searcher()
                .search(query.query(), ArticleCollector.manager(request, query.conditions(), snapshot, hits));
        TopFieldDocs top = found.top();
        return new SearchResult(
                found.total(),
                top == null ? List.of() : hits(request, query, snapshot, top.scoreDocs),
                FacetTree.of(request, snapshot, found.counts()));
    }

    /** Counts of everything are made once a snapshot, so only the page is looked for, and that can skip. */
    private SearchResult everything(SearchRequest request, CompiledQuery query, IndexSnapshot snapshot)
            throws IOException {
        Everything counted = everything;
        if (counted == null || counted.snapshot() != snapshot) {
            SearchResult counts = matching(COUNTS, query, snapshot);
            counted = new Everything(snapshot, counts.total(), counts.facets());
            everything = counted;
        }
        List<Hit> hits = List.of();
        if (request.size() > 0) {
            TopFieldDocs top = snapshot.searcher().search(query.query(), collector(request, snapshot, 1));
            hits = hits(request, query, snapshot, top.scoreDocs);
        }
        return new SearchResult(counted.total(), hits, counted.facets());
    }

    /** The counts of a snapshot with nothing asked and nothing chosen. */
    private record Everything(IndexSnapshot snapshot, long total, Map<Dimension, List<FacetValue>> facets) {}

    /**
     * Keeps the hits up to the end of the page.
     *
     * @param exactUpTo how many hits must be seen before some may be skipped
     */
    private static TopFieldCollectorManager collector(SearchRequest request, IndexSnapshot snapshot, int exactUpTo) {
        long wanted = (long) request.page() * request.size();
        int most = (int) Math.min(
                wanted, Math.max(1, snapshot.searcher().getIndexReader().maxDoc()));
        return new TopFieldCollectorManager(HitOrder.of(request.sort()), most, exactUpTo);
    }

    private static List<Hit> hits(SearchRequest request, CompiledQuery query, IndexSnapshot snapshot, ScoreDoc[] top)
            throws IOException {
        long first = (long) (request.page() - 1) * request.size();
        if (first >= top.length) {
            return List.of();
        }
        ScoreDoc[] page = Arrays.copyOfRange(top, (int) first, top.length);
        TopFieldCollector.populateScores(page, snapshot.searcher(), query.query());
        Map<Integer, AnnotatedArticle> articles = new LinkedHashMap<>();
        for (ScoreDoc hit : page) {
            articles.put(hit.doc, snapshot.article(hit.doc));
        }
        Map<Integer, Highlighter.Marked> marked = mark(query, snapshot, articles);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : page) {
            Highlighter.Marked marks = marked.get(hit.doc);
            hits.add(new Hit(articles.get(hit.doc), hit.score, marks.title(), marks.snippets()));
        }
        return hits;
    }

    private static Map<Integer, Highlighter.Marked> mark(
            CompiledQuery query, IndexSnapshot snapshot, Map<Integer, AnnotatedArticle> articles) throws IOException {
        Map<TextLanguage, Map<Integer, Article>> byLanguage = new EnumMap<>(TextLanguage.class);
        articles.forEach((document, annotated) -> byLanguage
                .computeIfAbsent(TextLanguage.of(annotated.article().language()), l -> new HashMap<>())
                .put(document, annotated.article()));
        Map<Integer, Highlighter.Marked> marked = new HashMap<>();
        for (Map.Entry<TextLanguage, Map<Integer, Article>> each : byLanguage.entrySet()) {
            Query words = query.byLanguage().getOrDefault(each.getKey(), MatchAllDocsQuery.INSTANCE);
            marked.putAll(new Highlighter(snapshot.searcher(), each.getKey(), each.getValue()).mark(words));
        }
        return marked;
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

    /** The article with an id. */
    public Optional<AnnotatedArticle> article(ArticleId id) throws IOException {
        return index.read(snapshot -> snapshot.article(id));
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
                    : Optional.of(markWhole(compiled, snapshot, document.getAsInt()));
        });
    }

    private static MarkedArticle markWhole(CompiledQuery query, IndexSnapshot snapshot, int document)
            throws IOException {
        AnnotatedArticle article = snapshot.article(document);
        TextLanguage language = TextLanguage.of(article.article().language());
        Query words = query.byLanguage().get(language);
        return words == null
                ? new MarkedArticle(article, List.of(), List.of())
                : new Highlighter(snapshot.searcher(), language, Map.of(document, article.article()))
                        .markWhole(words, document, article);
    }

    /** What the index holds, in numbers. */
    public IndexStatistics statistics() throws IOException {
        return index.read(IndexStatistics::of);
    }

    /** What the index says of itself. */
    public IndexManifest manifest() throws IOException {
        return index.read(IndexSnapshot::manifest);
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
