package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The words that queries ask for: of all others an index that is made for one answer needs nothing. */
final class AskedWords {
    private final Map<String, Set<BytesRef>> words = new HashMap<>();
    private final Map<String, List<ByteRunAutomaton>> patterns = new HashMap<>();

    /** Whether a query asks in a way that does not tell its words. */
    private boolean any;

    static AskedWords of(Collection<Query> queries) {
        AskedWords asked = new AskedWords();
        queries.forEach(query -> query.visit(asked.new Reading()));
        return asked;
    }

    /** What cuts texts as an analyzer does, and leaves only these words of them, each at its place. */
    Analyzer only(Analyzer analyzer) {
        return any ? analyzer : new Sieve(analyzer);
    }

    private boolean has(String field, BytesRef word) {
        if (words.getOrDefault(field, Set.of()).contains(word)) {
            return true;
        }
        for (ByteRunAutomaton pattern : patterns.getOrDefault(field, List.of())) {
            if (pattern.run(word.bytes, word.offset, word.length)) {
                return true;
            }
        }
        return false;
    }

    private final class Reading extends QueryVisitor {
        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                words.computeIfAbsent(term.field(), field -> new HashSet<>()).add(term.bytes());
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> pattern) {
            patterns.computeIfAbsent(field, each -> new ArrayList<>()).add(pattern.get());
        }

        /** Words that are not to be there decide as well whether an article matches. */
        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }

        @Override
        public void visitLeaf(Query query) {
            any |= !(query instanceof MatchAllDocsQuery || query instanceof MatchNoDocsQuery);
        }
    }

    private final class Sieve extends AnalyzerWrapper {
        private final Analyzer analyzer;

        Sieve(Analyzer analyzer) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.analyzer = analyzer;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzer;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            return new TokenStreamComponents(components.getSource(), new Words(field, components.getTokenStream()));
        }
    }

    private final class Words extends FilteringTokenFilter {
        private final String field;
        private final TermToBytesRefAttribute word = addAttribute(TermToBytesRefAttribute.class);

        Words(String field, TokenStream in) {
            super(in);
            this.field = field;
        }

        @Override
        protected boolean accept() throws IOException {
            return has(field, word.getBytesRef());
        }
    }
}
