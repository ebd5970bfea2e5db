package kordon.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All words that the extraction knows, as one automaton: a token gives symbols (the word itself by a map, every stem that
 * it begins with by a trie over characters), a trie over symbols finds the phrases. One pass over a sentence gives the
 * longest phrase at each place, with everything that it can mean. Immutable once built, safe for threads.
 */
final class Lexicon {
    private static final int ROOT = 0;
    private static final int NONE = 0;
    private static final int[] NO_SYMBOLS = {};

    private final LongIntMap letters = new LongIntMap();
    private final LongIntMap phrases = new LongIntMap();
    private final List<List<Term>> meanings = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private int[] stemAt = new int[1 << 14];
    private int letterNodes = 1;

    /** A phrase of folded words with one space between them, and one meaning; a word that ends in * is a stem. */
    record Entry(String phrase, Term term) {}

    private Lexicon() {
        meanings.add(List.of());
    }

    static Lexicon of(Iterable<Entry> entries) {
        Lexicon lexicon = new Lexicon();
        Map<String, Integer> symbols = new HashMap<>();
        for (Entry entry : entries) {
            int node = ROOT;
            for (String word : entry.phrase().split(" ")) {
                Integer symbol = symbols.get(word);
                if (symbol == null) {
                    symbol = symbols.size() + 1;
                    symbols.put(word, symbol);
                    lexicon.addWord(word, symbol);
                }
                node = lexicon.step(node, symbol);
            }
            lexicon.addMeaning(node, entry.term());
        }
        return lexicon;
    }

    /** The longest phrases from left to right; one that means several things stands with all of them. */
    List<Hit> scan(List<Token> tokens) {
        int[][] symbols = new int[tokens.size()][];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = symbolsOf(tokens.get(i).text());
        }
        List<Hit> hits = new ArrayList<>(symbols.length / 3 + 1);
        Search search = new Search(tokens, symbols);
        for (int from = 0; from < symbols.length; ) {
            search.from(from);
            if (search.end > from) {
                hits.add(Hit.of(from, search.end - 1, search.terms));
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
        private final int[][] symbols;
        private final List<Term> terms = new ArrayList<>(4);
        private int start;
        private int end;

        Search(List<Token> tokens, int[][] symbols) {
            this.tokens = tokens;
            this.symbols = symbols;
        }

        void from(int token) {
            start = token;
            end = token;
            terms.clear();
            follow(ROOT, token);
        }

        private void follow(int node, int at) {
            if (at == symbols.length) {
                return;
            }
            for (int symbol : symbols[at]) {
                int next = phrases.get(((long) node << 32) | symbol);
                if (next != LongIntMap.ABSENT) {
                    accept(meanings.get(next), at + 1);
                    follow(next, at + 1);
                }
            }
        }

        private void accept(List<Term> found, int to) {
            for (Term term : found) {
                if (to >= end && (!term.isName() || tokens.get(start).capital())) {
                    if (to > end) {
                        terms.clear();
                        end = to;
                    }
                    if (!terms.contains(term)) {
                        terms.add(term);
                    }
                }
            }
        }
    }

    private int[] symbolsOf(String word) {
        int node = ROOT;
        int[] found = NO_SYMBOLS;
        for (int i = 0; i < word.length() && node != LongIntMap.ABSENT; i++) {
            node = letters.get(((long) node << 16) | word.charAt(i));
            if (node != LongIntMap.ABSENT && stemAt[node] != NONE) {
                found = append(found, stemAt[node]);
            }
        }
        Integer whole = words.get(word);
        return whole == null ? found : append(found, whole);
    }

    private static int[] append(int[] symbols, int symbol) {
        int[] longer = Arrays.copyOf(symbols, symbols.length + 1);
        longer[symbols.length] = symbol;
        return longer;
    }

    private void addWord(String word, int symbol) {
        if (!word.endsWith("*")) {
            words.put(word, symbol);
            return;
        }
        int node = ROOT;
        for (int i = 0; i < word.length() - 1; i++) {
            long edge = ((long) node << 16) | word.charAt(i);
            int next = letters.get(edge);
            if (next == LongIntMap.ABSENT) {
                next = letterNodes++;
                letters.put(edge, next);
                if (next == stemAt.length) {
                    stemAt = Arrays.copyOf(stemAt, next * 2);
                }
            }
            node = next;
        }
        stemAt[node] = symbol;
    }

    private int step(int node, int symbol) {
        long edge = ((long) node << 32) | symbol;
        int next = phrases.get(edge);
        if (next == LongIntMap.ABSENT) {
            next = meanings.size();
            meanings.add(List.of());
            phrases.put(edge, next);
        }
        return next;
    }

    private void addMeaning(int node, Term term) {
        List<Term> before = meanings.get(node);
        if (!before.contains(term)) {
            List<Term> after = new ArrayList<>(before);
            after.add(term);
            meanings.set(node, List.copyOf(after));
        }
    }
}
