package kordon.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All words that the extraction knows, as one automaton: a token gives symbols (the word itself and every stem that it
 * begins with), a trie over symbols finds the phrases. One pass over a sentence gives the longest phrase at each place,
 * with everything that it can mean. Immutable, safe for threads.
 */
final class Lexicon {
    private static final int ROOT = 0;

    private final SymbolTable symbols;
    /** The trie's first step by symbol, without a look-up; most tokens have no symbol, most symbols begin a phrase. */
    private final int[] first;
    /** The further steps, by node and symbol. */
    private final LongIntMap further;
    /** By node: what the phrase that ends there means, if any does. */
    private final @Nullable Meaning[] meanings;
    /** The same for a phrase that begins with a lower-case letter: without names. */
    private final @Nullable Meaning[] small;
    /** By node: a bit for each symbol by which a longer phrase goes on, of 64 symbols one; without a bit none does. */
    private final long[] onward;

    /** A phrase of folded words with one space between them, and one meaning; a word that ends in * is a stem. */
    record Entry(String phrase, Term term) {}

    private Lexicon(Builder builder) {
        symbols = new SymbolTable(builder.symbols);
        first = Arrays.copyOf(builder.first, builder.symbols.size() + 1);
        further = builder.further;
        int nodes = builder.terms.size();
        meanings = new Meaning[nodes];
        small = new Meaning[nodes];
        onward = Arrays.copyOf(builder.onward, nodes);
        for (int node = 0; node < nodes; node++) {
            List<Term> all = builder.terms.get(node);
            List<Term> plain = all.stream().filter(term -> !term.isName()).toList();
            meanings[node] = all.isEmpty() ? null : new Meaning(all);
            small[node] = plain.isEmpty() ? null : plain.size() == all.size() ? meanings[node] : new Meaning(plain);
        }
    }

    static Lexicon of(Iterable<Entry> entries) {
        Builder builder = new Builder();
        entries.forEach(builder::add);
        return new Lexicon(builder);
    }

    /** The longest phrases from left to right; one that means several things stands with all of them. */
    List<Hit> scan(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>(tokens.size() / 2 + 1);
        Search search = new Search(tokens);
        for (int from = 0; from < tokens.size(); ) {
            Meaning meaning = search.from(from);
            if (meaning != null) {
                hits.add(new Hit(from, search.end - 1, meaning));
                from = search.end;
            } else {
                from++;
            }
        }
        return hits;
    }

    /** The search for the longest phrase that begins at one token. */
    private final class Search {
        private final List<Token> tokens;
        /** The symbols of each token. */
        private final int[][] rows;

        private @Nullable Meaning[] accepted = meanings;
        private @Nullable Meaning found;
        private int end;

        Search(List<Token> tokens) {
            this.tokens = tokens;
            rows = new int[tokens.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = symbols.of(tokens.get(i).text());
            }
        }

        @Nullable
        Meaning from(int token) {
            found = null;
            end = token;
            if (rows[token].length > 0) {
                accepted = tokens.get(token).capital() ? meanings : small;
                follow(ROOT, token);
            }
            return found;
        }

        private void follow(int node, int at) {
            for (int symbol : rows[at]) {
                int next = step(node, symbol);
                if (next > ROOT) {
                    accept(accepted[next], at + 1);
                    if (onward[next] != 0 && at + 1 < rows.length) {
                        follow(next, at + 1);
                    }
                }
            }
        }

        private int step(int node, int symbol) {
            if (node == ROOT) {
                return first[symbol];
            }
            return (onward[node] & 1L << symbol) == 0 ? LongIntMap.ABSENT : further.get(edge(node, symbol));
        }

        private void accept(@Nullable Meaning meaning, int to) {
            if (meaning == null || to < end) {
                return;
            }
            found = to > end || found == null ? meaning : found.and(meaning);
            end = to;
        }
    }

    private static long edge(int node, int symbol) {
        return ((long) node << 32) | symbol;
    }

    /** The trie while it grows. */
    private static final class Builder {
        private final Map<String, Integer> symbols = new HashMap<>();
        private final LongIntMap further = new LongIntMap();
        private final List<List<Term>> terms = new ArrayList<>(List.of(List.of()));
        private int[] first = new int[1 << 12];
        private long[] onward = new long[1 << 12];

        void add(Entry entry) {
            int node = ROOT;
            for (String word : entry.phrase().split(" ")) {
                int symbol = symbols.computeIfAbsent(word, key -> symbols.size() + 1);
                node = step(node, symbol);
            }
            List<Term> before = terms.get(node);
            if (!before.contains(entry.term())) {
                List<Term> after = new ArrayList<>(before);
                after.add(entry.term());
                terms.set(node, List.copyOf(after));
            }
        }

        private int step(int node, int symbol) {
            if (symbol >= first.length) {
                first = Arrays.copyOf(first, symbol * 2);
            }
            int next = node == ROOT ? first[symbol] : further.get(edge(node, symbol));
            if (next > ROOT) {
                return next;
            }
            int added = terms.size();
            terms.add(List.of());
            if (added >= onward.length) {
                onward = Arrays.copyOf(onward, added * 2);
            }
            onward[node] |= 1L << symbol;
            if (node == ROOT) {
                first[symbol] = added;
            } else {
                further.put(edge(node, symbol), added);
            }
            return added;
        }
    }
}
