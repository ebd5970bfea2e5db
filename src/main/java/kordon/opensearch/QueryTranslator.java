package kordon.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kordon.index.Schema;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A compiled query as OpenSearch reads it: it makes the same query of Lucene of it, over the same terms. Several terms at
 * one place can only be asked for as a text, which is written and cut as {@link TokenText} is.
 */
final class QueryTranslator {
    /** What {@code kordon.search.query} lets a similar word stand for at most; Lucene's query does not tell it. */
    private static final int MOST_FUZZY_TERMS = 50;

    private QueryTranslator() {}

    /**
     * The same in OpenSearch's language.
     *
     * @throws IllegalArgumentException where it is of a kind that no compiled query has
     */
    static ObjectNode of(Query query) {
        return switch (query) {
            case TermQuery term -> term(term.getTerm());
            case SynonymQuery synonyms -> synonyms(synonyms.getTerms());
            case MultiPhraseQuery phrase -> phrase(phrase);
            case PrefixQuery prefix -> Dsl.of("prefix", Dsl.of(field(prefix.getPrefix()), value(prefix.getPrefix())));
            case FuzzyQuery fuzzy -> fuzzy(fuzzy);
            case BooleanQuery bool -> bool(bool);
            case DisjunctionMaxQuery best -> best(best);
            case BoostQuery boosted -> boosted(boosted);
            case ConstantScoreQuery constant -> Dsl.constantScore(of(constant.getQuery()), 1);
            case MatchNoDocsQuery none -> Dsl.matchNone();
            case MatchAllDocsQuery all -> Dsl.matchAll();
            default -> throw new IllegalArgumentException("no words for " + query.getClass() + ": " + query);
        };
    }

    private static String field(Term term) {
        return field(term.field());
    }

    /** The field that a cluster has for one of the embedded index. */
    private static String field(String field) {
        return field.equals(Schema.SOURCE) ? Fields.SOURCE_TERM : field;
    }

    private static ObjectNode value(Term term) {
        return Dsl.object().put("value", term.text());
    }

    private static ObjectNode term(Term term) {
        return Dsl.of("term", Dsl.of(field(term), value(term)));
    }

    private static ObjectNode synonyms(List<Term> terms) {
        if (terms.size() == 1) {
            return term(terms.getFirst());
        }
        return Dsl.of("match", Dsl.of(field(terms.getFirst()), Dsl.object().put("query", atOnePlace(terms))));
    }

    private static String atOnePlace(List<Term> terms) {
        return terms.stream().map(Term::text).collect(Collectors.joining(String.valueOf(TokenText.BAR)));
    }

    private static ObjectNode phrase(MultiPhraseQuery phrase) {
        Term[][] terms = phrase.getTermArrays();
        int[] positions = phrase.getPositions();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            int left = i == 0 ? 0 : positions[i] - positions[i - 1] - 1;
            for (int gap = 0; gap < left; gap++) {
                places.add(String.valueOf(TokenText.BAR));
            }
            places.add(atOnePlace(Arrays.asList(terms[i])));
        }
        ObjectNode asked = Dsl.object().put("query", String.join(" ", places)).put("slop", phrase.getSlop());
        return Dsl.of("match_phrase", Dsl.of(field(terms[0][0]), asked));
    }

    private static ObjectNode fuzzy(FuzzyQuery fuzzy) {
        ObjectNode asked = value(fuzzy.getTerm())
                .put("fuzziness", fuzzy.getMaxEdits())
                .put("prefix_length", fuzzy.getPrefixLength())
                .put("max_expansions", MOST_FUZZY_TERMS)
                .put("transpositions", fuzzy.getTranspositions());
        return Dsl.of("fuzzy", Dsl.of(field(fuzzy.getTerm()), asked));
    }

    private static ObjectNode bool(BooleanQuery query) {
        if (query.clauses().isEmpty()) {
            return Dsl.matchNone();
        }
        ObjectNode bool = Dsl.object();
        boolean required = false;
        boolean optional = false;
        for (BooleanClause clause : query) {
            String occur = switch (clause.occur()) {
                case MUST -> "must";
                case FILTER -> "filter";
                case SHOULD -> "should";
                case MUST_NOT -> "must_not";
            };
            required |= clause.isRequired();
            optional |= clause.occur() == BooleanClause.Occur.SHOULD;
            ArrayNode clauses = bool.withArrayProperty(occur);
            clauses.add(of(clause.query()));
        }
        if (optional) {
            int least = query.getMinimumNumberShouldMatch();
            bool.put("minimum_should_match", least == 0 && !required ? 1 : least);
        }
        return Dsl.of("bool", bool);
    }

    private static ObjectNode best(DisjunctionMaxQuery query) {
        ObjectNode best = Dsl.object().put("tie_breaker", query.getTieBreakerMultiplier());
        ArrayNode queries = best.putArray("queries");
        query.getDisjuncts().forEach(each -> queries.add(of(each)));
        return Dsl.of("dis_max", best);
    }

    private static ObjectNode boosted(BoostQuery boosted) {
        if (boosted.getQuery() instanceof ConstantScoreQuery constant) {
            return Dsl.constantScore(of(constant.getQuery()), boosted.getBoost());
        }
        ObjectNode must = Dsl.of("must", Dsl.array(List.of(of(boosted.getQuery()))));
        return Dsl.of("bool", must.put("boost", boosted.getBoost()));
    }
}
