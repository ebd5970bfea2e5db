package kordon.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.index.DimensionValues;
import kordon.index.IndexSnapshot;
import kordon.index.Schema;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The vocabulary of one snapshot of an index in a folder. Counts of terms are of what the segments hold, deleted or not. */
public final class SnapshotVocabulary implements Vocabulary {
    private final IndexSnapshot snapshot;

    public SnapshotVocabulary(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    private IndexReader reader() {
        return snapshot.searcher().getIndexReader();
    }

    @Override
    public Map<BytesRef, Integer> articlesWith(String field, Set<BytesRef> terms) throws IOException {
        Map<BytesRef, Integer> articles = HashMap.newHashMap(terms.size());
        for (BytesRef term : terms) {
            articles.put(term, reader().docFreq(new Term(field, term)));
        }
        return articles;
    }

    @Override
    public int articlesWith(String field) throws IOException {
        return reader().getDocCount(field);
    }

    @Override
    public List<Like> like(String field, String term, int edits, int most) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMaxEdits(edits);
        return Arrays.stream(checker.suggestSimilar(new Term(field, term), most, reader(), SuggestMode.SUGGEST_ALWAYS))
                .map(word -> new Like(word.string, word.score, word.freq))
                .toList();
    }

    @Override
    public Map<String, Long> articlesByValue(Dimension dimension) throws IOException {
        Map<String, Long> articles = new HashMap<>();
        for (LeafReaderContext leaf : reader().leaves()) {
            NumericDocValues article = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
            SortedSetDocValues values = DimensionValues.segment(dimension, leaf);
            Bits live = leaf.reader().getLiveDocs();
            long[] counts = new long[(int) values.getValueCount()];
            for (int doc = article.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = article.nextDoc()) {
                if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        counts[(int) values.nextOrd()]++;
                    }
                }
            }
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                articles.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
            }
        }
        return articles;
    }

    @Override
    public Map<String, Long> placeWords() throws IOException {
        Map<String, Long> words = new HashMap<>();
        for (LeafReaderContext leaf : reader().leaves()) {
            Terms terms = leaf.reader().terms(Schema.PLACE);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    words.merge(each.term().utf8ToString(), (long) each.docFreq(), Long::sum);
                }
            }
        }
        return words;
    }

    @Override
    public long articlesHaving(Dimension dimension, String value) throws IOException {
        return snapshot.searcher()
                .count(new BooleanQuery.Builder()
                        .add(new TermQuery(Schema.ARTICLE), Occur.FILTER)
                        .add(having(dimension, value), Occur.FILTER)
                        .build());
    }

    @Override
    public Query having(Dimension dimension, String value) {
        return Schema.having(dimension, value);
    }

    @Override
    public long total(CompiledQuery query) throws IOException {
        return snapshot.searcher().count(query.query());
    }

    @Override
    public List<AnnotatedArticle> best(CompiledQuery query, int size) throws IOException {
        List<AnnotatedArticle> best = new ArrayList<>();
        for (ScoreDoc hit : snapshot.searcher().search(query.query(), size).scoreDocs) {
            best.add(snapshot.article(hit.doc));
        }
        return best;
    }

    @Override
    public List<Found> find(Query query, ArticleId besides, int size) throws IOException {
        Query others = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(Schema.ARTICLE), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.BLOCK, besides.value())), Occur.MUST_NOT)
                .build();
        List<Found> found = new ArrayList<>();
        for (ScoreDoc hit : snapshot.searcher().search(others, size).scoreDocs) {
            found.add(new Found(snapshot.article(hit.doc), hit.score));
        }
        return found;
    }
}
