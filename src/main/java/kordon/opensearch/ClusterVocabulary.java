package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.index.Schema;
import kordon.search.Criteria;
import kordon.search.query.CompiledQuery;
import kordon.search.suggest.Vocabulary;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The vocabulary of an index on a cluster. Each shard looks for likely words among its own terms. */
final class ClusterVocabulary implements Vocabulary {
    private static final String COUNTED = "counted";
    private static final String LIKE = "like";

    private final ClusterIndex index;

    ClusterVocabulary(ClusterIndex index) {
        this.index = index;
    }

    @Override
    public Map<BytesRef, Integer> articlesWith(String field, Set<BytesRef> terms) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        List<BytesRef> numbered = List.copyOf(terms);
        ObjectNode filters = Dsl.object();
        for (int i = 0; i < numbered.size(); i++) {
            filters.set(Integer.toString(i), Dsl.term(field, numbered.get(i).utf8ToString()));
        }
        ObjectNode body = counting(Dsl.matchAll());
        body.set("aggs", Dsl.of(COUNTED, Dsl.of("filters", Dsl.of("filters", filters))));
        JsonNode counted = index.search(body).path("aggregations").path(COUNTED).path("buckets");
        Map<BytesRef, Integer> articles = HashMap.newHashMap(numbered.size());
        for (int i = 0; i < numbered.size(); i++) {
            articles.put(
                    numbered.get(i),
                    counted.path(Integer.toString(i)).path("doc_count").asInt());
        }
        return articles;
    }

    @Override
    public int articlesWith(String field) {
        return Math.toIntExact(total(Dsl.exists(field)));
    }

    @Override
    public List<Like> like(String field, String term, int edits, int most) {
        ObjectNode asked = Dsl.object()
                .put("field", field)
                .put("analyzer", "keyword")
                .put("size", most)
                .put("suggest_mode", "always")
                .put("max_edits", edits)
                .put("prefix_length", 1);
        ObjectNode suggest = Dsl.object().put("text", term);
        suggest.set("term", asked);
        ObjectNode body = Dsl.of("suggest", Dsl.of(LIKE, suggest)).put("size", 0);
        List<Like> words = new ArrayList<>();
        for (JsonNode option :
                index.search(body).path("suggest").path(LIKE).path(0).path("options")) {
            words.add(new Like(
                    option.path("text").asText(),
                    (float) option.path("score").asDouble(),
                    option.path("freq").asInt()));
        }
        return words;
    }

    @Override
    public Map<String, Long> articlesByValue(Dimension dimension) {
        EnumSet<Dimension> only = EnumSet.of(dimension);
        FacetCounts counts = new FacetCounts(new CriteriaFilter(Criteria.NONE, List.of()));
        FacetCounts.Searching searching = aggregations -> {
            ObjectNode body = counting(Dsl.term(Schema.KIND, Schema.ARTICLE.text()));
            body.set("aggs", aggregations);
            return index.search(body);
        };
        return counts.read(searching.with(counts.asked(only)), only, searching).get(dimension);
    }

    /** From the places below regions: a cluster does not tell its terms. */
    @Override
    public Map<String, Long> placeWords() throws IOException {
        Map<String, Long> words = new HashMap<>();
        for (Map.Entry<String, Long> value : articlesByValue(Dimension.REGION).entrySet()) {
            int slash = value.getKey().indexOf('/');
            if (slash > 0) {
                try (TokenStream tokens = Schema.analyzer()
                        .tokenStream(Schema.PLACE, value.getKey().substring(slash + 1))) {
                    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                    tokens.reset();
                    while (tokens.incrementToken()) {
                        words.merge(term.toString(), value.getValue(), Long::sum);
                    }
                    tokens.end();
                }
            }
        }
        return words;
    }

    @Override
    public long articlesHaving(Dimension dimension, String value) {
        return total(Dsl.term(Schema.field(dimension), value));
    }

    @Override
    public Query having(Dimension dimension, String value) {
        return new TermQuery(new Term(Schema.field(dimension), Schema.term(value)));
    }

    @Override
    public long total(CompiledQuery query) {
        return total(QueryTranslator.of(query.query()));
    }

    @Override
    public List<AnnotatedArticle> best(CompiledQuery query, int size) throws IOException {
        List<AnnotatedArticle> best = new ArrayList<>();
        for (JsonNode hit : hits(QueryTranslator.of(query.query()), size)) {
            best.add(ClusterIndex.article(hit));
        }
        return best;
    }

    @Override
    public List<Found> find(Query query, ArticleId besides, int size) throws IOException {
        ObjectNode others = Dsl.of("must", Dsl.array(List.of(QueryTranslator.of(query))));
        others.set("filter", Dsl.term(Schema.KIND, Schema.ARTICLE.text()));
        others.set("must_not", Dsl.term(Schema.ID, Fields.clean(Schema.term(besides.value()))));
        List<Found> found = new ArrayList<>();
        for (JsonNode hit : hits(Dsl.of("bool", others), size)) {
            found.add(new Found(
                    ClusterIndex.article(hit), (float) hit.path("_score").asDouble()));
        }
        return found;
    }

    private List<JsonNode> hits(ObjectNode query, int size) {
        ObjectNode body = Dsl.of("query", query).put("size", size);
        ClusterIndex.withArticles(body);
        HitOrder.byScore().sort(body);
        return ClusterIndex.hits(index.search(body));
    }

    private long total(ObjectNode query) {
        return ClusterIndex.total(index.search(counting(query).put("track_total_hits", true)));
    }

    private static ObjectNode counting(ObjectNode query) {
        return Dsl.of("query", Dsl.all(List.of(query))).put("size", 0);
    }
}
