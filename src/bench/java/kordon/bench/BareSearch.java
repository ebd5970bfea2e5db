package kordon.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kordon.article.Article;
import kordon.index.Dimension;
import kordon.index.IndexSnapshot;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import kordon.search.SearchRequest.Sort;
import kordon.search.Selection;
import kordon.search.query.CompiledQuery;
import kordon.search.query.QueryCompiler;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BytesRef;

/**
 * The same questions to the same index by what Lucene brings along: drill-sideways with a count of every value of every
 * dimension, the best articles, and the unified highlighter over them. Simpler than Kordon in what it answers: filters
 * need not meet in one event, events can't be listed, and articles come in the plain order of their score or day.
 */
final class BareSearch {
    private static final int MOST_CHILDREN = 100;
    private static final int PASSAGES = 3;

    private final QueryCompiler compiler = new QueryCompiler();
    private final IndexSnapshot snapshot;
    private final IndexSearcher searcher;
    private final Sideways sideways;

    BareSearch(IndexSnapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
        this.sideways = new Sideways(searcher);
    }

    /**
     * What a page needs.
     *
     * @param total articles
     * @param facets by dimension; the counts of days are the time line as well
     * @param passages by field, of each hit
     */
    record Answer(long total, Map<String, FacetResult> facets, List<Map<String, String[]>> passages) {}

    Answer ask(Request request, int size) throws IOException {
        CompiledQuery compiled = compiler.compile(request.query(), true);
        DrillDownQuery drill = new DrillDownQuery(new FacetsConfig(), base(request, compiled));
        request.criteria().filters().forEach((dimension, selection) -> choose(drill, dimension, selection));
        DrillSideways.DrillSidewaysResult found = request.sort() == Sort.RELEVANCE
                ? sideways.search(drill, size)
                : sideways.search(drill, null, null, size, byDay(request.sort()), false);
        Map<String, FacetResult> facets = new HashMap<>();
        for (Dimension dimension : Dimension.values()) {
            facets.put(dimension.code(), found.facets.getTopChildren(MOST_CHILDREN, dimension.code()));
        }
        return new Answer(found.hits.totalHits.value(), facets, passages(compiled, found.hits.scoreDocs));
    }

    private static Query base(Request request, CompiledQuery compiled) {
        BooleanQuery.Builder base = new BooleanQuery.Builder();
        base.add(compiled.query(), Occur.MUST);
        base.add(new TermQuery(Schema.ARTICLE), Occur.FILTER);
        request.criteria()
                .filters()
                .forEach((dimension, selection) -> selection
                        .excluded()
                        .forEach(value -> base.add(Schema.having(dimension, value), Occur.MUST_NOT)));
        LocalDate from = request.day("from");
        LocalDate to = request.day("to");
        if (from != null || to != null) {
            base.add(
                    SortedSetDocValuesField.newSlowRangeQuery(
                            Schema.field(Dimension.DATE),
                            from == null ? null : new BytesRef(from.toString()),
                            to == null ? null : new BytesRef(to.toString()),
                            true,
                            true),
                    Occur.FILTER);
        }
        LocalDate first = request.day("published_from");
        LocalDate last = request.day("published_to");
        if (first != null || last != null) {
            base.add(
                    LongPoint.newRangeQuery(
                            Schema.PUBLISHED,
                            first == null
                                    ? Long.MIN_VALUE
                                    : first.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                            last == null
                                    ? Long.MAX_VALUE
                                    : last.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC)),
                    Occur.FILTER);
        }
        return base.build();
    }

    private static void choose(DrillDownQuery drill, Dimension dimension, Selection selection) {
        selection.included().forEach(value -> drill.add(dimension.code(), Schema.having(dimension, value)));
    }

    private static org.apache.lucene.search.Sort byDay(Sort sort) {
        return new org.apache.lucene.search.Sort(
                new SortField(Schema.PUBLISHED, SortField.Type.LONG, sort != Sort.OLDEST));
    }

    private List<Map<String, String[]>> passages(CompiledQuery compiled, ScoreDoc[] hits) throws IOException {
        Map<TextLanguage, Map<Integer, Article>> byLanguage = new EnumMap<>(TextLanguage.class);
        for (ScoreDoc hit : hits) {
            Article article = snapshot.article(hit.doc).article();
            byLanguage
                    .computeIfAbsent(TextLanguage.of(article.language()), language -> new HashMap<>())
                    .put(hit.doc, article);
        }
        List<Map<String, String[]>> passages = new ArrayList<>();
        for (Map.Entry<TextLanguage, Map<Integer, Article>> each : byLanguage.entrySet()) {
            Query words = compiled.byLanguage().get(each.getKey());
            int[] documents = each.getValue().keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            String[] fields = {each.getKey().titleField(), each.getKey().bodyField()};
            passages.add(new Marks(searcher, each.getValue())
                    .highlightFields(
                            fields, words == null ? compiled.query() : words, documents, new int[] {1, PASSAGES}));
        }
        return passages;
    }

    /** Counts the values of all dimensions; a chosen one as if it were not. */
    private static final class Sideways extends DrillSideways {
        private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

        Sideways(IndexSearcher searcher) throws IOException {
            super(searcher, new FacetsConfig(), null, null);
            IndexReader reader = searcher.getIndexReader();
            for (Dimension dimension : Dimension.values()) {
                states.put(dimension.code(), new StringDocValuesReaderState(reader, Schema.field(dimension)));
            }
        }

        @Override
        protected Facets buildFacetsResult(FacetsCollector found, FacetsCollector[] beside, String[] dimensions)
                throws IOException {
            Map<String, Facets> counted = new HashMap<>();
            for (Map.Entry<String, StringDocValuesReaderState> each : states.entrySet()) {
                int chosen = dimensions == null ? -1 : Arrays.asList(dimensions).indexOf(each.getKey());
                counted.put(
                        each.getKey(),
                        new StringValueFacetCounts(each.getValue(), chosen < 0 ? found : beside[chosen]));
            }
            return new org.apache.lucene.facet.MultiFacets(counted);
        }

        @Override
        protected boolean scoreSubDocsAtOnce() {
            return false;
        }
    }

    /** Reads the texts from where Kordon keeps them. */
    private static final class Marks extends UnifiedHighlighter {
        private final Map<Integer, Article> articles;

        Marks(IndexSearcher searcher, Map<Integer, Article> articles) {
            super(UnifiedHighlighter.builder(searcher, Schema.analyzer()).withMaxLength(Integer.MAX_VALUE - 1));
            this.articles = articles;
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int cacheThreshold)
                throws IOException {
            List<CharSequence[]> texts = new ArrayList<>();
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                Article article = articles.get(document);
                texts.add(Arrays.stream(fields)
                        .map(field -> field.startsWith("title") ? article.title() : article.body())
                        .toArray(CharSequence[]::new));
            }
            return texts;
        }
    }
}
