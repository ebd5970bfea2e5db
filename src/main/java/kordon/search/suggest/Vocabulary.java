package kordon.search.suggest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import kordon.index.Dimension;
import kordon.search.query.CompiledQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** What suggestions, corrections and likenesses ask of an index, wherever it lies. Safe for threads. */
public interface Vocabulary {

    /**
     * A term of the index that is spelt nearly as another.
     *
     * @param likeness up to 1 for the same
     */
    record Like(String term, float likeness, int articles) {}

    /** An article with the score that a query gives it. */
    record Found(AnnotatedArticle article, float score) {}

    /** How many articles have each of some terms in a field, nearly; those that none has may be missing. */
    Map<BytesRef, Integer> articlesWith(String field, Set<BytesRef> terms) throws IOException;

    /** How many articles have anything in a field. */
    int articlesWith(String field) throws IOException;

    /**
     * Terms of a field that are spelt nearly as one.
     *
     * @param edits that may lie between the two, 1 or 2
     * @param most how many at most
     */
    List<Like> like(String field, String term, int edits, int most) throws IOException;

    /** Articles by each value of a dimension that some article has. */
    Map<String, Long> articlesByValue(Dimension dimension) throws IOException;

    /** Articles by each word of the names of their events' places, roughly. */
    Map<String, Long> placeWords() throws IOException;

    /** How many articles have a value of a dimension. */
    long articlesHaving(Dimension dimension, String value) throws IOException;

    /** What finds the articles that have a value of a dimension, for {@link #find}. */
    Query having(Dimension dimension, String value);

    /** How many articles a query finds. */
    long total(CompiledQuery query) throws IOException;

    /** The articles that a query fits best. */
    List<AnnotatedArticle> best(CompiledQuery query, int size) throws IOException;

    /** The articles that a query fits best, but for one. */
    List<Found> find(Query query, ArticleId besides, int size) throws IOException;
}
