package kordon.cleaning;

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
    private String[] words = new String[0];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

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
                for (; i < length; i++) {
                    char next = text.charAt(i);
                    boolean apostrophe = isApostrophe(next) && i + 1 < length && Chars.isLetter(text.charAt(i + 1));
                    if (!apostrophe && !Chars.isLetterOrDigit(next)) {
                        break;
                    }
                }
                spans.add(start, i);
            } else if (c == '©' || c == '@') {
                spans.add(start, i);
            }
        }
        return spans;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** The words in order. */
    List<String> words() {
        for (int i = 0; i < size; i++) {
            word(i);
        }
        return List.of(words);
    }

    int size() {
        return size;
    }

    /** A word, made only when asked for: most words of most lines never are. */
    String word(int index) {
        if (words.length < size) {
            words = new String[size];
        }
        String word = words[index];
        if (word == null) {
            word = text.substring(starts[index], ends[index])
                    .toLowerCase(Locale.ROOT)
                    .replace('’', '\'');
            words[index] = word;
        }
        return word;
    }

    /** A word's first character as it is written. */
    char first(int word) {
        return text.charAt(starts[word]);
    }

    /** Whether a word may be one of those that begin as some words of a table do. */
    boolean mayBe(int word, Beginnings beginnings) {
        return beginnings.mayBegin(text, starts[word], ends[word]);
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
        while (word < size && starts[word] < character) {
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
