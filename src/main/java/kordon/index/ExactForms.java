package kordon.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
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

    /** Doubles every word; to stand before the stemmer, which passes over the first of the two. */
    static TokenStream doubled(TokenStream words) {
        return new KeywordRepeatFilter(words);
    }

    /** Marks the first of the two; to stand behind the stemmer. */
    static TokenStream marked(TokenStream words) {
        return new Marking(words);
    }

    private static final class Marking extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        Marking(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (keyword.isKeyword()) {
                int length = term.length();
                char[] word = term.resizeBuffer(length + 1);
                System.arraycopy(word, 0, word, 1, length);
                word[0] = MARK;
                term.setLength(length + 1);
            }
            return true;
        }
    }
}
