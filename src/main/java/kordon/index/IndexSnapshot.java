package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** One commit of an index, which stays as it is while writers go on. Safe for threads. */
public final class IndexSnapshot {
    /** A word is looked for in the fields of every language and under every name of a place: Lucene's 1024 are few. */
    private static final int MOST_CLAUSES = 32_768;

    private static final long SECONDS_A_DAY = 86_400;

    /** Searches the segments of a large index side by side; whoever asks takes part. */
    private static final Executor THREADS = threads();

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final StoredArticles stored;
    private final IndexManifest manifest;
    private final OptionalLong newestDay;
    private final Map<Dimension, DimensionValues> values = new EnumMap<>(Dimension.class);

    /** @throws IndexFailure where the commit is of another schema */
    static IndexSnapshot of(DirectoryReader reader, IndexFolder folder) throws IOException {
        folder.checkSchema(reader.getIndexCommit().getUserData());
        return new IndexSnapshot(reader);
    }

    /** Of a commit of this schema. */
    IndexSnapshot(DirectoryReader reader) throws IOException {
        Map<String, String> commitData = reader.getIndexCommit().getUserData();
        this.reader = reader;
        this.searcher = searcher(reader);
        this.stored = new StoredArticles(searcher);
        this.manifest = IndexManifest.read(commitData, searcher.count(new TermQuery(Schema.ARTICLE)));
        this.newestDay = newestDay(searcher);
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension, DimensionValues.of(dimension, reader));
        }
    }

    private static Executor threads() {
        return Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                Thread.ofPlatform().daemon().name("search-", 0).factory());
    }

    private static OptionalLong newestDay(IndexSearcher searcher) throws IOException {
        SortField newestFirst = new SortField(Schema.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE);
        TopDocs newest = searcher.search(new TermQuery(Schema.ARTICLE), 1, new Sort(newestFirst));
        if (newest.scoreDocs.length == 0) {
            return OptionalLong.empty();
        }
        long second = (long) ((FieldDoc) newest.scoreDocs[0]).fields[0];
        return second == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(Math.floorDiv(second, SECONDS_A_DAY));
    }

    DirectoryReader reader() {
        return reader;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /** One for a single search, which tells by {@link IndexSearcher#timedOut} whether it was broken off. */
    public IndexSearcher searcher(QueryTimeout timeout) {
        IndexSearcher limited = searcher(reader);
        limited.setTimeout(timeout);
        return limited;
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader, THREADS);
        searcher.setSimilarity(Schema.similarity());
        return searcher;
    }

    public IndexManifest manifest() {
        return manifest;
    }

    /** The number of the commit: every later commit to the same folder has a higher one. */
    public long generation() throws IOException {
        return reader.getIndexCommit().getGeneration();
    }

    /** The day on which the newest article was published, in days since 1970; empty where no article tells. */
    public OptionalLong newestDay() {
        return newestDay;
    }

    public DimensionValues values(Dimension dimension) {
        return values.get(dimension);
    }

    /** The article with an id. */
    public Optional<AnnotatedArticle> article(ArticleId id) throws IOException {
        OptionalInt document = document(id);
        return document.isEmpty() ? Optional.empty() : Optional.of(article(document.getAsInt()));
    }

    /** The article of a document that {@link #searcher} found. */
    public AnnotatedArticle article(int document) throws IOException {
        return stored.article(document);
    }

    /** The page that an article was made from. */
    public Optional<RawPage> page(ArticleId id) throws IOException {
        OptionalInt document = document(id);
        return document.isEmpty() ? Optional.empty() : Optional.of(page(document.getAsInt()));
    }

    private RawPage page(int document) throws IOException {
        return stored.page(document);
    }

    /** How many pages {@link #eachPage} hands out. */
    public long pages() throws IOException {
        return searcher.count(Schema.kept());
    }

    /** Hands out the page of every article, and of every copy that is named on one, in the order of the index. */
    public void eachPage(Consumer<RawPage> sink) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(Schema.kept()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    sink.accept(page(leaf.docBase + doc));
                }
            }
        }
    }

    /** The ids of the articles and copies that a selection names, in the order of the index. */
    public List<ArticleId> select(ArticleSelection selection) throws IOException {
        List<ArticleId> ids = new ArrayList<>();
        Weight weight = searcher.createWeight(searcher.rewrite(selection.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            SortedDocValues names = DocValues.getSorted(leaf.reader(), Schema.ID);
            DocIdSetIterator documents = scorer.iterator();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if ((live == null || live.get(doc)) && names.advanceExact(doc)) {
                    ids.add(new ArticleId(names.lookupOrd(names.ordValue()).utf8ToString()));
                }
            }
        }
        return ids;
    }

    /** The document of the article with an id. */
    public OptionalInt document(ArticleId id) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Schema.BLOCK, id.value())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(Schema.ARTICLE), BooleanClause.Occur.FILTER)
                .build();
        TopDocs found = searcher.search(query, 1);
        return found.scoreDocs.length == 0 ? OptionalInt.empty() : OptionalInt.of(found.scoreDocs[0].doc);
    }
}
