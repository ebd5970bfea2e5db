package kordon.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kordon.article.Article;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.index.ExactForms;
import kordon.index.TextLanguage;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Articles like one: those that report an attack on the same region, on the same day, with the same weapon come first, in
 * whatever language; then those that share its telling words (its terms by tf-idf, G. Salton 1988).
 */
public final class SimilarArticles {
    private static final int MOST_WORDS = 25;
    private static final int WORDS_SHOWN = 5;
    private static final int SHORTEST_WORD = 3;

    /** What each shared fact weighs, in parts of the best score that words alone can give. */
    private static final Map<Dimension, Float> WEIGHTS =
            Map.of(Dimension.REGION, 0.4f, Dimension.DATE, 0.4f, Dimension.WEAPON, 0.1f);

    private static final String DAY = "2000-01-01";

    private final Vocabulary index;

    public SimilarArticles(Vocabulary index) {
        this.index = index;
    }

    /** A stem of an article with the word it first stood as, and how telling it is. */
    private record Word(String text, double weight) {}

    /**
     * Articles like one, without itself and without those of the same text.
     *
     * @param size how many at most
     */
    public List<SimilarArticle> to(AnnotatedArticle own, int size) throws IOException {
        TextLanguage language = TextLanguage.of(own.article().language());
        Map<BytesRef, Word> words = tellingWords(own.article(), language);
        Query byWords = words(words, language);
        List<Vocabulary.Found> best = find(byWords, own, Math.min(size, 1));
        float unit = best.isEmpty() ? 1 : best.getFirst().score();
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(byWords, Occur.SHOULD);
        Map<Dimension, Set<String>> facts = facts(own);
        WEIGHTS.forEach((dimension, weight) -> facts.getOrDefault(dimension, Set.of())
                .forEach(value -> query.add(
                        new BoostQuery(new ConstantScoreQuery(index.having(dimension, value)), weight * unit),
                        Occur.SHOULD)));
        List<SimilarArticle> similar = new ArrayList<>();
        for (Vocabulary.Found hit : find(query.build(), own, 2 * size)) {
            AnnotatedArticle other = hit.article();
            boolean copy = other.article().body().equals(own.article().body());
            if (!copy && similar.size() < size) {
                similar.add(new SimilarArticle(other.article(), shared(facts, other), shared(words, other.article())));
            }
        }
        return similar;
    }

    private List<Vocabulary.Found> find(Query query, AnnotatedArticle own, int size) throws IOException {
        return size == 0 ? List.of() : index.find(query, own.article().id(), size);
    }

    private static Query words(Map<BytesRef, Word> words, TextLanguage language) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (BytesRef stem : words.keySet()) {
            query.add(new TermQuery(new Term(language.titleField(), stem)), Occur.SHOULD);
            query.add(new TermQuery(new Term(language.bodyField(), stem)), Occur.SHOULD);
        }
        return query.build();
    }

    /** The values of an article's events, but for countries and for what is not a day: too many articles share those. */
    private static Map<Dimension, Set<String>> facts(AnnotatedArticle article) {
        Map<Dimension, Set<String>> facts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : WEIGHTS.keySet()) {
            Set<String> values = new TreeSet<>(dimension.values(article));
            if (dimension == Dimension.REGION) {
                values.removeIf(value -> dimension.parent(value).isEmpty());
            } else if (dimension == Dimension.DATE) {
                values.removeIf(value -> value.length() < DAY.length());
            }
            facts.put(dimension, values);
        }
        return facts;
    }

    /** The shared values, without those that stand above another shared one. */
    private static Map<Dimension, List<String>> shared(Map<Dimension, Set<String>> facts, AnnotatedArticle other) {
        Map<Dimension, List<String>> shared = new EnumMap<>(Dimension.class);
        facts.forEach((dimension, values) -> {
            Set<String> common = new TreeSet<>(dimension.values(other));
            common.retainAll(values);
            List.copyOf(common).forEach(value -> dimension.parent(value).ifPresent(common::remove));
            if (!common.isEmpty()) {
                shared.put(dimension, List.copyOf(common));
            }
        });
        return shared;
    }

    private static List<String> shared(Map<BytesRef, Word> words, Article other) throws IOException {
        Set<BytesRef> others = stems(other, TextLanguage.of(other.language())).keySet();
        return words.entrySet().stream()
                .filter(word -> others.contains(word.getKey()))
                .limit(WORDS_SHOWN)
                .map(word -> word.getValue().text())
                .toList();
    }

    /** The article's stems that tell it from others, the most telling first. */
    private Map<BytesRef, Word> tellingWords(Article article, TextLanguage language) throws IOException {
        int articles = Math.max(1, index.articlesWith(language.bodyField()));
        Map<BytesRef, Stem> stems = stems(article, language);
        Map<BytesRef, Integer> known = index.articlesWith(language.bodyField(), stems.keySet());
        Map<BytesRef, Word> weighed = new HashMap<>();
        for (Map.Entry<BytesRef, Stem> entry : stems.entrySet()) {
            Stem stem = entry.getValue();
            int with = known.getOrDefault(entry.getKey(), 0);
            if (with > 1 && stem.text.length() >= SHORTEST_WORD) {
                double weight = Math.sqrt(stem.times) * Math.log(1 + (double) articles / with);
                weighed.put(entry.getKey(), new Word(stem.text, weight));
            }
        }
        Map<BytesRef, Word> best = new LinkedHashMap<>();
        weighed.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<BytesRef, Word> entry) ->
                                entry.getValue().weight())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    private static final class Stem {
        private final String text;
        private int times;

        Stem(String text) {
            this.text = text;
        }
    }

    private static Map<BytesRef, Stem> stems(Article article, TextLanguage language) throws IOException {
        String text = article.title() + "\n" + article.body();
        Map<BytesRef, Stem> stems = new HashMap<>();
        try (TokenStream stream = language.analyzer().tokenStream(language.bodyField(), text)) {
            TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!ExactForms.isOne(term.getBytesRef())) {
                    String word = text.substring(offset.startOffset(), offset.endOffset());
                    stems.computeIfAbsent(BytesRef.deepCopyOf(term.getBytesRef()), stem -> new Stem(word)).times++;
                }
            }
            stream.end();
        }
        return stems;
    }
}
