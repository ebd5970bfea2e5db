package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a piece of text in lower case, with where they end: runs of letters and digits, apostrophes and hyphens
 * within them left out; the signs © and @ count as words.
 */
record WordSpans(String text, List<String> words, List<Integer> starts, List<Integer> ends) {
    private static final String LABEL_SIGNS = ":|•·▸►⟶→";

    static WordSpans of(String text) {
        int to = text.length();
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int i = 0;
        while (i < to) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isLetterOrDigit(c)) {
                while (i < to && isWithin(text, i, to)) {
                    i++;
                }
                String word = text.substring(start, i).toLowerCase(Locale.ROOT);
                words.add(word.indexOf('’') < 0 ? word : word.replace('’', '\''));
                starts.add(start);
                ends.add(i);
            } else if (c == '©' || c == '@') {
                words.add(c == '©' ? "©" : "@");
                starts.add(start);
                ends.add(i + 1);
                i++;
            } else {
                i++;
            }
        }
        return new WordSpans(text, words, starts, ends);
    }

    /** The index of the first word that begins at a character or behind it, looking on from a word. */
    int wordFrom(int character, int from) {
        int word = from;
        while (word < starts.size() && starts.get(word) < character) {
            word++;
        }
        return word;
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** Whether a word is a label: followed by a colon, or a bar or arrow that does the same. */
    boolean isLabel(int index) {
        int i = ends.get(index);
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && LABEL_SIGNS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isWithin(String text, int i, int to) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || (c == '\'' || c == '’' || c == 'ʼ') && i + 1 < to && Character.isLetter(text.charAt(i + 1));
    }
}
