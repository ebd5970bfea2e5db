package kordon.cleaning;

/**
 * What a line looks like from afar, counted in one pass.
 *
 * @param words runs of letters or digits
 * @param letters letters of any script
 * @param upper letters in upper case
 * @param separators signs that part the items of a menu or a line of facts: bars, dots in the middle, arrows, wide gaps
 * @param stops ends of sentences within the line
 * @param ended whether it ends as a sentence does
 */
record Shape(int words, int letters, int upper, int separators, int stops, boolean ended) {
    private static final int LONG_FRAGMENT = 25;

    /** How many characters of a script without spaces make a word, roughly. */
    private static final int CHARACTERS_A_WORD = 2;

    /** Where separators stand closer than this, they part the items of a menu. */
    private static final int FEWEST_WORDS_BETWEEN = 7;

    static Shape of(String text) {
        int words = 0;
        int letters = 0;
        int upper = 0;
        int separators = 0;
        int stops = 0;
        int unspaced = 0;
        boolean inWord = false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wordChar = Chars.isLetterOrDigit(c);
            if (wordChar) {
                if (!inWord || isUnspaced(c) && ++unspaced % CHARACTERS_A_WORD == 0) {
                    words++;
                }
                if (Chars.isLetter(c)) {
                    letters++;
                    if (Chars.isUpperCase(c)) {
                        upper++;
                    }
                }
            } else if (isSeparator(c) && i > 0 || (c == '/' || c == '»' || c == ' ') && before == ' ') {
                separators++;
            } else if (c == ' ' && (before == '.' || before == '!' || before == '?')) {
                stops++;
            }
            inWord = wordChar || inWord && (c == '\'' || c == '’' || c == '-') && i + 1 < text.length();
            before = c;
        }
        return new Shape(words, letters, upper, separators, stops, isEnded(text));
    }

    /**
     * Whether the line has a whole sentence in it, or is too long to be a title, a menu item or a caption and no row of such
     * either, which has a capital in front of most words.
     */
    boolean isProse() {
        if (separators * FEWEST_WORDS_BETWEEN > words) {
            return false;
        }
        return ended && words >= 4 || stops > 0 && words >= 10 || words > LONG_FRAGMENT && upper * 2 < words;
    }

    /** Whether all is written in capitals. */
    boolean isShouted() {
        return letters > 3 && upper * 10 >= letters * 9;
    }

    /** Chinese and Japanese are written without spaces. */
    private static boolean isUnspaced(char c) {
        return c >= 0x3040 && c < 0x3100 || c >= 0x3400 && c < 0xA000;
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case '|', '·', '•', '›', '→', '➜', '➡', '▸', '⟶', '∣', '★', '←', '▾', '●', '◆' -> true;
            default -> false;
        };
    }

    private static boolean isEnded(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '…' || c == ';' || c == '。' || c == '！' || c == '？') {
                return true;
            }
            if ("\"'”’»“)]* ".indexOf(c) < 0) {
                return c == ':';
            }
        }
        return false;
    }
}
