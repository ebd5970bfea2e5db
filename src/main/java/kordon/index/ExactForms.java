package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Words as they stand beside their stems, in the same field and at the same place, so that a query can ask for the one or
 * the other and both are marked alike. A mark that no word has in front tells them apart.
 */
public final class ExactForms {
    private static final char MARK = '=';

    private ExactForms() {}

    /** The term of a word as it stands in lower case, or of its beginning. */
    public static String term(String word) {
        return MARK + word;
    }

    /** Whether a term is a word as it stands, and no stem. */
    public static boolean isOne(BytesRef term) {
        return term.length > 0 && term.bytes[term.offset] == MARK;
    }

    /** The word of a term that {@link #isOne}. */
    public static String word(BytesRef term) {
        return term.utf8ToString().substring(1);
    }

    /**
     * Every word as it stands, and at the same place its stems.
     *
     * @param stemmer what makes stems of words, the same of the same word wherever it stands
     * @param recent what this stemmer made before, in any thread
     */
    static TokenStream with(TokenStream words, UnaryOperator<TokenStream> stemmer, RecentStems recent) {
        return new Forms(words, new Stems(stemmer, recent));
    }

    private static final class Forms extends TokenFilter {
        private static final char[][] NONE = {};

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final Stems stems;
        private char[][] pending = NONE;
        private int next;

        Forms(TokenStream in, Stems stems) {
            super(in);
            this.stems = stems;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (next < pending.length) {
                char[] stem = pending[next++];
                term.copyBuffer(stem, 0, stem.length);
                position.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            int length = term.length();
            pending = stems.of(term.buffer(), length);
            next = 0;
            char[] word = term.resizeBuffer(length + 1);
            System.arraycopy(word, 0, word, 1, length);
            word[0] = MARK;
            term.setLength(length + 1);
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            pending = NONE;
            next = 0;
        }
    }

    /** Makes the stems of words, unless they are remembered; for one thread. */
    private static final class Stems {
        private final OneWord word = new OneWord();
        private final RecentStems recent;
        private final TokenStream stems;
        private final CharTermAttribute stem;

        Stems(UnaryOperator<TokenStream> stemmer, RecentStems recent) {
            this.recent = recent;
            this.stems = stemmer.apply(word);
            this.stem = stems.addAttribute(CharTermAttribute.class);
        }

        char[][] of(char[] text, int length) throws IOException {
            char[][] known = recent.of(text, length);
            if (known != null) {
                return known;
            }
            char[][] found = make(text, length);
            recent.add(Arrays.copyOf(text, length), found);
            return found;
        }

        private char[][] make(char[] text, int length) throws IOException {
            List<char[]> made = new ArrayList<>(1);
            word.put(text, length);
            stems.reset();
            while (stems.incrementToken()) {
                char[] each = Arrays.copyOf(stem.buffer(), stem.length());
                if (made.stream().noneMatch(other -> Arrays.equals(other, each))) {
                    made.add(each);
                }
            }
            stems.end();
            return made.toArray(char[][]::new);
        }
    }

    /** A text of one word. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] text = {};
        private int length;
        private boolean told;

        void put(char[] newText, int newLength) {
            text = newText;
            length = newLength;
            told = false;
        }

        @Override
        public boolean incrementToken() {
            if (told) {
                return false;
            }
            told = true;
            clearAttributes();
            term.copyBuffer(text, 0, length);
            return true;
        }
    }
}
