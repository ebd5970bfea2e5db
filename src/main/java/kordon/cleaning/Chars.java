package kordon.cleaning;

/** Classes of characters by table for Latin and Cyrillic, which are asked for every character of every page. */
final class Chars {
    private static final int TABLED = 0x530;
    private static final boolean[] LETTER = new boolean[TABLED];
    private static final boolean[] LETTER_OR_DIGIT = new boolean[TABLED];
    private static final boolean[] UPPER = new boolean[TABLED];
    private static final char[] LOWER = new char[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            LETTER[c] = Character.isLetter(c);
            LETTER_OR_DIGIT[c] = Character.isLetterOrDigit(c);
            UPPER[c] = Character.isUpperCase(c);
            LOWER[c] = Character.toLowerCase(c);
        }
    }

    private Chars() {}

    static boolean isLetter(char c) {
        return c < TABLED ? LETTER[c] : Character.isLetter(c);
    }

    static boolean isLetterOrDigit(char c) {
        return c < TABLED ? LETTER_OR_DIGIT[c] : Character.isLetterOrDigit(c);
    }

    static boolean isUpperCase(char c) {
        return c < TABLED ? UPPER[c] : Character.isUpperCase(c);
    }

    static char toLowerCase(char c) {
        return c < TABLED ? LOWER[c] : Character.toLowerCase(c);
    }
}
