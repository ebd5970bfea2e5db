package kordon.search.query;

import java.util.Map;
import kordon.index.TextLanguage;
import org.apache.lucene.search.Query;

/**
 * A query ready to run.
 *
 * @param query finds articles, and articles only
 * @param byLanguage the part of it that can match articles of a language, for highlighting; empty where every article is
 *     asked for
 */
public record CompiledQuery(Query query, Map<TextLanguage, Query> byLanguage) {}
