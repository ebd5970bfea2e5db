package kordon.search.query;

import java.util.List;
import java.util.Map;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query ready to run.
 *
 * @param query finds articles, and articles only
 * @param byLanguage the part of it that can match articles of a language, for highlighting; empty where every article is
 *     asked for
 * @param conditions what one and the same event must meet
 */
public record CompiledQuery(Query query, Map<TextLanguage, Query> byLanguage, List<EventCondition> conditions) {

    /** Every article. */
    static final CompiledQuery EVERYTHING = of(List.of());

    /** Every article with such an event, each as good as the other. */
    public static CompiledQuery of(List<EventCondition> conditions) {
        return new CompiledQuery(new ConstantScoreQuery(new TermQuery(Schema.ARTICLE)), Map.of(), conditions);
    }

    /** Whether it asks for nothing in particular. */
    public boolean isEverything() {
        return this == EVERYTHING;
    }
}
