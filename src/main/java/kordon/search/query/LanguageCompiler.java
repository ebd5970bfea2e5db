package kordon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kordon.index.Schema;
import kordon.index.TextLanguage;
import kordon.search.query.QueryNode.And;
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
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a query for the articles of one language. A part that asks for nothing there (a stop word) is left out.
 * Words and phrases of the text are scored; a field that is not text only decides whether an article is in.
 */
final class LanguageCompiler {
    /** What a word in the headline weighs against one in the body. */
    private static final float TITLE_WEIGHT = 2f;

    private static final int MOST_FUZZY_TERMS = 50;
    private static final int SHORTEST_PREFIX = 2;

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
            case Word word -> leaf(field, word.text(), word);
            case Prefix prefix -> leaf(field, prefix.text(), prefix);
            case Fuzzy fuzzy -> leaf(field, fuzzy.text(), fuzzy);
            case Phrase phrase -> leaf(field, phrase.text(), phrase);
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

    private @Nullable Clause leaf(@Nullable QueryField field, String text, QueryNode node) {
        if (field == null || field.isText()) {
            Query title = field == QueryField.BODY ? null : inText(language.titleField(), text, node);
            Query body = field == QueryField.TITLE ? null : inText(language.bodyField(), text, node);
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
        Query query = field.isCode() ? inCode(field, text, node) : inText(nameField(field), text, node);
        return query == null ? null : new Clause(query, Occur.FILTER);
    }

    private static String nameField(QueryField field) {
        return field == QueryField.AUTHOR ? Schema.AUTHOR : Schema.PLACE;
    }

    private static Query inCode(QueryField field, String text, QueryNode node) {
        Term term =
                new Term(field == QueryField.SOURCE ? Schema.SOURCE : Schema.LANGUAGE, text.toLowerCase(Locale.ROOT));
        return switch (node) {
            case Prefix prefix -> new PrefixQuery(term);
            case Fuzzy fuzzy -> new FuzzyQuery(term, fuzzy.edits());
            default -> new TermQuery(term);
        };
    }

    private static @Nullable Query inText(String field, String text, QueryNode node) {
        AnalyzedText analyzed = AnalyzedText.of(Schema.analyzer(), field, text);
        return switch (node) {
            case Prefix prefix -> prefixed(field, prefix, analyzed);
            case Fuzzy fuzzy -> similar(field, fuzzy, analyzed);
            case Phrase phrase -> analyzed.slots().isEmpty() ? null : together(field, analyzed, phrase.slop());
            default -> analyzed.slots().isEmpty() ? null : together(field, analyzed, 0);
        };
    }

    private static Query together(String field, AnalyzedText analyzed, int slop) {
        if (analyzed.slots().size() > 1) {
            return analyzed.phrase(field, slop);
        }
        SynonymQuery.Builder terms = new SynonymQuery.Builder(field);
        analyzed.slots().getFirst().terms().forEach(term -> terms.addTerm(new Term(field, term)));
        return terms.build();
    }

    /** The beginning as it stands, or the word's own stem, since the index holds stems. */
    private static Query prefixed(String field, Prefix prefix, AnalyzedText analyzed) {
        if (prefix.text().length() < SHORTEST_PREFIX) {
            throw new QuerySyntaxException(
                    "A * needs at least " + SHORTEST_PREFIX + " characters before it.", prefix.position());
        }
        Query beginning = new PrefixQuery(new Term(field, prefix.text().toLowerCase(Locale.ROOT)));
        return analyzed.slots().isEmpty()
                ? beginning
                : new BooleanQuery.Builder()
                        .add(beginning, Occur.SHOULD)
                        .add(together(field, analyzed, 0), Occur.SHOULD)
                        .build();
    }

    private static @Nullable Query similar(String field, Fuzzy fuzzy, AnalyzedText analyzed) {
        if (analyzed.slots().size() != 1) {
            return analyzed.slots().isEmpty() ? null : together(field, analyzed, 0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        analyzed.slots()
                .getFirst()
                .terms()
                .forEach(term -> any.add(
                        new FuzzyQuery(new Term(field, term), fuzzy.edits(), 1, MOST_FUZZY_TERMS, true), Occur.SHOULD));
        return any.build();
    }
}
