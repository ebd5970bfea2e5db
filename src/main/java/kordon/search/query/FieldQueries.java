package kordon.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kordon.index.ExactForms;
import kordon.index.Schema;
import kordon.search.query.QueryNode.Fuzzy;
import kordon.search.query.QueryNode.Phrase;
import kordon.search.query.QueryNode.Prefix;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The Lucene query of one word, beginning, similar word or phrase in one field. */
final class FieldQueries {
    private static final int MOST_FUZZY_TERMS = 50;
    private static final int SHORTEST_PREFIX = 2;

    private FieldQueries() {}

    /** A code as a whole, its beginning, or one like it; {@code null} where there is none. */
    static @Nullable Query inCode(String field, List<String> codes, QueryNode node) {
        if (codes.isEmpty()) {
            return null;
        }
        Term term = new Term(field, codes.getFirst().toLowerCase(Locale.ROOT));
        return switch (node) {
            case Prefix prefix -> new PrefixQuery(term);
            case Fuzzy fuzzy -> new FuzzyQuery(term, fuzzy.edits());
            default -> new TermQuery(term);
        };
    }

    /**
     * Any of the texts in a field; {@code null} where the analyser leaves nothing of them. A phrase is found as it is
     * written, one with room between its words in any of their forms.
     */
    static @Nullable Query inText(String field, List<String> texts, QueryNode node) {
        boolean exact = node instanceof Phrase phrase && phrase.slop() == 0 && Schema.hasExactForms(field);
        List<AnalyzedText> analyzed = texts.stream()
                .map(text -> exact
                        ? AnalyzedText.exactly(Schema.analyzer(), field, text)
                        : AnalyzedText.of(Schema.analyzer(), field, text))
                .filter(text -> !text.slots().isEmpty())
                .toList();
        return switch (node) {
            case Prefix prefix -> prefixed(field, prefix, analyzed);
            case Fuzzy fuzzy when isOneWord(analyzed) -> similar(field, fuzzy, analyzed.getFirst());
            case Phrase phrase -> together(field, analyzed, phrase.slop());
            default -> together(field, analyzed, 0);
        };
    }

    private static boolean isOneWord(List<AnalyzedText> analyzed) {
        return analyzed.size() == 1 && analyzed.getFirst().slots().size() == 1;
    }

    /** Single words are scored as one word, however many of them an article has. */
    private static @Nullable Query together(String field, List<AnalyzedText> analyzed, int slop) {
        Set<BytesRef> words = new LinkedHashSet<>();
        Set<Query> any = new LinkedHashSet<>();
        for (AnalyzedText text : analyzed) {
            if (text.slots().size() == 1) {
                words.addAll(text.slots().getFirst().terms());
            } else {
                any.add(text.phrase(field, slop));
            }
        }
        if (!words.isEmpty()) {
            SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
            words.forEach(word -> synonyms.addTerm(new Term(field, word)));
            any.add(synonyms.build());
        }
        if (any.size() < 2) {
            return any.isEmpty() ? null : any.iterator().next();
        }
        return new DisjunctionMaxQuery(any, 0);
    }

    /** Words that begin so, and all forms of the word where it is whole. */
    private static Query prefixed(String field, Prefix prefix, List<AnalyzedText> analyzed) {
        if (prefix.text().length() < SHORTEST_PREFIX) {
            throw new QuerySyntaxException(
                    "A * needs at least " + SHORTEST_PREFIX + " characters before it.", prefix.position());
        }
        String normal = Schema.analyzer().normalize(field, prefix.text()).utf8ToString();
        Query beginning =
                new PrefixQuery(new Term(field, Schema.hasExactForms(field) ? ExactForms.term(normal) : normal));
        Query stem = together(field, analyzed, 0);
        return stem == null
                ? beginning
                : new BooleanQuery.Builder()
                        .add(beginning, Occur.SHOULD)
                        .add(stem, Occur.SHOULD)
                        .build();
    }

    private static Query similar(String field, Fuzzy fuzzy, AnalyzedText word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        word.slots()
                .getFirst()
                .terms()
                .forEach(term -> any.add(
                        new FuzzyQuery(new Term(field, term), fuzzy.edits(), 1, MOST_FUZZY_TERMS, true), Occur.SHOULD));
        return any.build();
    }
}
