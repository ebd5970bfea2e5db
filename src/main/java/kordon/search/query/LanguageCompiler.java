package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import kordon.search.query.QueryNode.And;
import kordon.search.query.QueryNode.EventWord;
import kordon.search.query.QueryNode.Expanded;
import kordon.search.query.QueryNode.Fuzzy;
import kordon.search.query.QueryNode.InField;
import kordon.search.query.QueryNode.Not;
import kordon.search.query.QueryNode.Or;
import kordon.search.query.QueryNode.Phrase;
import kordon.search.query.QueryNode.Prefix;
import kordon.search.query.QueryNode.Sequence;
import kordon.search.query.QueryNode.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a query for the articles of one language. A part that asks for nothing there (a stop word) is left out.
 * Words and phrases of the text are scored; a field that is not text only decides whether an article is in.
 */
final class LanguageCompiler {
    /**
     * What a word in the headline weighs against one in the body. The two are added up and a headline is short, so that a
     * word in it counts for much already; more than this made rankings worse.
     */
    private static final float TITLE_WEIGHT = 1.2f;

    private final TextLanguage language;
    private final boolean allWords;
    private boolean reachesOtherLanguages;

    LanguageCompiler(TextLanguage language, boolean allWords) {
        this.language = language;
        this.allWords = allWords;
    }

    /** The query; empty where nothing is asked for in this language. */
    Optional<Query> compile(QueryNode node) {
        Clause clause = clause(node, null);
        return clause == null ? Optional.empty() : Optional.of(positive(clause).query());
    }

    /** Whether the compiled query can match articles of other languages as well. */
    boolean reachesOtherLanguages() {
        return reachesOtherLanguages;
    }

    /** A part of a query and how it takes part: {@code MUST} scored, {@code FILTER} not scored, {@code MUST_NOT}. */
    private record Clause(Query query, Occur occur) {}

    private @Nullable Clause clause(QueryNode node, @Nullable QueryField field) {
        return switch (node) {
            case InField(QueryField own, QueryNode part) -> clause(part, own);
            case Not(QueryNode part) -> {
                Clause clause = clause(part, field);
                yield clause == null ? null : new Clause(positive(clause).query(), Occur.MUST_NOT);
            }
            case And(List<QueryNode> parts) -> all(clauses(parts, field));
            case Or(List<QueryNode> parts) ->
                any(clauses(parts, field).stream().map(this::positive).toList());
            case Sequence(List<QueryNode> parts) -> allWords ? all(clauses(parts, field)) : best(clauses(parts, field));
            case Expanded(Word word, List<Synonyms.Names> names) -> leaf(field, List.of(word.text()), names, word);
            case Expanded(QueryNode part, List<Synonyms.Names> names) -> orNames(clause(part, field), field, names);
            case EventWord word -> throw new IllegalStateException("left in the query: " + word);
            case Word word -> leaf(field, List.of(word.text()), List.of(), word);
            case Prefix prefix -> leaf(field, List.of(prefix.text()), List.of(), prefix);
            case Fuzzy fuzzy -> leaf(field, List.of(fuzzy.text()), List.of(), fuzzy);
            case Phrase phrase -> leaf(field, List.of(phrase.text()), List.of(), phrase);
        };
    }

    private List<Clause> clauses(List<QueryNode> parts, @Nullable QueryField field) {
        List<Clause> clauses = new ArrayList<>();
        for (QueryNode part : parts) {
            Clause clause = clause(part, field);
            if (clause != null) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private @Nullable Clause all(List<Clause> clauses) {
        if (clauses.size() < 2) {
            return clauses.isEmpty() ? null : clauses.getFirst();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        clauses.forEach(clause -> query.add(clause.query(), clause.occur()));
        return finished(query, clauses);
    }

    /** Any of the words; what is excluded or filtered counts all the same. */
    private @Nullable Clause best(List<Clause> clauses) {
        if (clauses.size() < 2) {
            return clauses.isEmpty() ? null : clauses.getFirst();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean anyWord = false;
        for (Clause clause : clauses) {
            boolean word = clause.occur() == Occur.MUST;
            anyWord |= word;
            query.add(clause.query(), word ? Occur.SHOULD : clause.occur());
        }
        query.setMinimumNumberShouldMatch(anyWord ? 1 : 0);
        return finished(query, clauses);
    }

    /** Lucene finds nothing by exclusions alone: they need something to exclude from. */
    private Clause finished(BooleanQuery.Builder query, List<Clause> clauses) {
        if (clauses.stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)) {
            query.add(everything(), Occur.FILTER);
            return new Clause(query.build(), Occur.FILTER);
        }
        boolean scored = clauses.stream().anyMatch(clause -> clause.occur() == Occur.MUST);
        return new Clause(query.build(), scored ? Occur.MUST : Occur.FILTER);
    }

    private @Nullable Clause any(List<Clause> clauses) {
        if (clauses.size() < 2) {
            return clauses.isEmpty() ? null : clauses.getFirst();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            query.add(clause.occur() == Occur.FILTER ? unscored(clause.query()) : clause.query(), Occur.SHOULD);
        }
        boolean scored = clauses.stream().anyMatch(clause -> clause.occur() == Occur.MUST);
        return new Clause(query.build(), scored ? Occur.MUST : Occur.FILTER);
    }

    /** The clause as something that finds articles, not as something that excludes them. */
    private Clause positive(Clause clause) {
        if (clause.occur() != Occur.MUST_NOT) {
            return clause;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(clause.query(), Occur.MUST_NOT);
        return finished(query, List.of(clause));
    }

    private Query everything() {
        reachesOtherLanguages = true;
        return new TermQuery(new Term(Schema.TEXT_LANGUAGE, language.code()));
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private @Nullable Clause orNames(@Nullable Clause part, @Nullable QueryField field, List<Synonyms.Names> names) {
        Clause named = leaf(field, List.of(), names, new Word("", 0));
        return any(Stream.of(part, named)
                .filter(Objects::nonNull)
                .map(this::positive)
                .toList());
    }

    /** What a node asks of its field, or of title and body where it names none. */
    private @Nullable Clause leaf(
            @Nullable QueryField field, List<String> texts, List<Synonyms.Names> names, QueryNode node) {
        if (field == null || field.isText()) {
            List<String> all = join(texts, names.stream().flatMap(each -> each.in(language)));
            Query title = field == QueryField.BODY ? null : FieldQueries.inText(language.titleField(), all, node);
            Query body = field == QueryField.TITLE ? null : FieldQueries.inText(language.bodyField(), all, node);
            if (title == null || body == null) {
                Query only = title != null ? title : body;
                return only == null ? null : new Clause(only, Occur.MUST);
            }
            Query either = new BooleanQuery.Builder()
                    .add(new BoostQuery(title, TITLE_WEIGHT), Occur.SHOULD)
                    .add(body, Occur.SHOULD)
                    .build();
            return new Clause(either, Occur.MUST);
        }
        reachesOtherLanguages = true;
        Query query = switch (field) {
            case SOURCE -> FieldQueries.inCode(Schema.SOURCE, texts, node);
            case LANG -> FieldQueries.inCode(Schema.LANGUAGE, texts, node);
            case AUTHOR -> FieldQueries.inText(Schema.AUTHOR, texts, node);
            default ->
                FieldQueries.inText(Schema.PLACE, join(texts, names.stream().flatMap(Synonyms.Names::all)), node);
        };
        return query == null ? null : new Clause(query, Occur.FILTER);
    }

    private static List<String> join(List<String> texts, Stream<String> more) {
        return Stream.concat(texts.stream(), more).toList();
    }
}
