package kordon.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a line in lower case, with where they stand: runs of letters and digits, with apostrophes inside them; the
 * signs © and @ count as words.
 */
final class WordSpans {
    private static final String LABEL_SIGNS = ":|•·▸►⟶→";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int[] starts = new int[16];
    private int[] ends = new int[16];

    private WordSpans(String text) {
        this.text = text;
    }

    static WordSpans of(String text) {
        WordSpans spans = new WordSpans(text);
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            int start = i;
            i++;
            if (Chars.isLetterOrDigit(c)) {
                boolean upper = Chars.isUpperCase(c);
                boolean curly = false;
                for (; i < length; i++) {
                    char next = text.charAt(i);
                    boolean apostrophe = isApostrophe(next) && i + 1 < length && Chars.isLetter(text.charAt(i + 1));
                    if (!apostrophe && !Chars.isLetterOrDigit(next)) {
                        break;
                    }
                    upper |= Chars.isUpperCase(next);
                    curly |= next == '’';
                }
                String word = text.substring(start, i);
                word = upper ? word.toLowerCase(Locale.ROOT) : word;
                spans.add(curly ? word.replace('’', '\'') : word, start, i);
            } else if (c == '©' || c == '@') {
                spans.add(c == '©' ? "©" : "@", start, i);
            }
        }
        return spans;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private void add(String word, int start, int end) {
        if (words.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[words.size()] = start;
        ends[words.size()] = end;
        words.add(word);
    }

    /** The words in order. */
    List<String> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** The index of a word's first character in the text. */
    int start(int word) {
        return starts[word];
    }

    /** The index behind a word's last character. */
    int end(int word) {
        return ends[word];
    }

    /** The index of the first word that begins at a character or behind it, looking on from a word. */
    int wordFrom(int character, int from) {
        int word = from;
        while (word < words.size() && starts[word] < character) {
            word++;
        }
        return word;
    }

    /** Whether a word is a label: followed by a colon, or a bar or arrow that does the same. */
    boolean isLabel(int word) {
        int i = ends[word];
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && LABEL_SIGNS.indexOf(text.charAt(i)) >= 0;
    }
}
