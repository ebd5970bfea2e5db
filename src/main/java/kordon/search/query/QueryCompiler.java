package kordon.search.query;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes Lucene queries of queries in the query language. An article's text is in the fields of its language, so the query
 * is compiled once for each language, and an article matches by the one that it was written in. Safe for threads.
 */
public final class QueryCompiler {
    /** Who looks at the hits of a query looks at its time line, its map and further facets as well. */
    private static final int REMEMBERED = 16;

    private final Map<Asked, CompiledQuery> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, CompiledQuery> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Asked(String query, boolean allWords) {}

    /** Reads dictionary and gazetteer ahead of the first query that needs them: it takes some tenths of a second. */
    public static void warmUp() {
        Thread.ofVirtual().name("words").start(() -> {
            TextLanguage.UKRAINIAN.analyzer();
            Synonyms.instance();
        });
    }

    /**
     * Reads and compiles a query.
     *
     * @param allWords whether words without an operator between them must all be found, or any
     * @throws QuerySyntaxException where it can't be read
     */
    public CompiledQuery compile(String query, boolean allWords) {
        Asked asked = new Asked(query, allWords);
        synchronized (remembered) {
            CompiledQuery known = remembered.get(asked);
            if (known != null) {
                return known;
            }
        }
        CompiledQuery compiled = compileAnew(query, allWords);
        synchronized (remembered) {
            remembered.put(asked, compiled);
        }
        return compiled;
    }

    private static CompiledQuery compileAnew(String query, boolean allWords) {
        Optional<QueryNode> parsed = QueryParser.parse(query);
        if (parsed.isEmpty()) {
            return CompiledQuery.EVERYTHING;
        }
        EventWords events = new EventWords();
        Optional<QueryNode> words = events.takeFrom(parsed.get());
        return words.isEmpty()
                ? CompiledQuery.of(events.conditions())
                : compile(new QueryExpansion(Synonyms.instance()).expand(words.get()), allWords, events.conditions());
    }

    /**
     * Compiles a text of which no sign and no word is an operator; any of its words may match. Never fails: a text without
     * a word asks for nothing and finds nothing.
     */
    public CompiledQuery compilePlain(String text) {
        return PlainText.parse(text)
                .map(words -> compile(new QueryExpansion(Synonyms.instance()).expand(words), false, List.of()))
                .orElse(new CompiledQuery(new MatchNoDocsQuery("no words"), Map.of(), List.of()));
    }

    private static CompiledQuery compile(QueryNode node, boolean allWords, List<EventCondition> conditions) {
        Map<TextLanguage, Query> byLanguage = new EnumMap<>(TextLanguage.class);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TextLanguage language : TextLanguage.values()) {
            LanguageCompiler compiler = new LanguageCompiler(language, allWords);
            compiler.compile(node).ifPresent(part -> {
                byLanguage.put(language, part);
                any.add(compiler.reachesOtherLanguages() ? onlyIn(language, part) : part, Occur.SHOULD);
            });
        }
        Query query = byLanguage.isEmpty() ? new MatchNoDocsQuery("only stop words") : any.build();
        return new CompiledQuery(query, byLanguage, conditions);
    }

    private static Query onlyIn(TextLanguage language, Query part) {
        return new BooleanQuery.Builder()
                .add(part, Occur.MUST)
                .add(new TermQuery(new Term(Schema.TEXT_LANGUAGE, language.code())), Occur.FILTER)
                .build();
    }
}
