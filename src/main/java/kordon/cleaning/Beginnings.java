package kordon.cleaning;

/**
 * The first three letters of the words of a table, and whether more follow. Most words of a text begin otherwise, and need not be made and looked
 * up to tell that they are not in the table. Answers may be wrong in that they say "may be" of other words too.
 */
final class Beginnings {
    private static final int LETTERS = 3;
    private static final int SLOTS = 1 << 14;

    private final boolean[] slots = new boolean[SLOTS];

    /** Takes up a word. */
    void addWord(String word) {
        slots[slot(word, 0, word.length())] = true;
    }

    /** Takes up all words that begin so, with three letters at least. */
    void addStem(String stem) {
        addWord(stem);
        addWord(stem + "?");
    }

    /** Whether the word between two indexes of a text, in any case, may be in the table. */
    boolean mayBegin(String text, int start, int end) {
        return slots[slot(text, start, end)];
    }

    private static int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end && i < start + LETTERS; i++) {
            char c = text.charAt(i);
            hash = hash * 61 + (c == '’' ? '\'' : Chars.toLowerCase(c));
        }
        return (end - start > LETTERS ? hash * 61 : hash) & SLOTS - 1;
    }
}
