package kordon.cleaning;

/** Classes of characters by table for Latin and Cyrillic, which are asked for every character of every page. */
final class Chars {
    private static final int TABLED = 0x530;
    private static final boolean[] LETTER = new boolean[TABLED];
    private static final boolean[] LETTER_OR_DIGIT = new boolean[TABLED];
    private static final boolean[] UPPER = new boolean[TABLED];
    private static final boolean[] PLAIN = new boolean[TABLED];
    private static final char[] LOWER = new char[TABLED];

    static {
        for (char c = 0; c < TABLED; c++) {
            LETTER[c] = Character.isLetter(c);
            LETTER_OR_DIGIT[c] = Character.isLetterOrDigit(c);
            UPPER[c] = Character.isUpperCase(c);
            PLAIN[c] = !isSpaceAnywhere(c) && !isInvisibleAnywhere(c);
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

    /** White space of any kind. */
    static boolean isSpace(char c) {
        return c == ' ' || !(c < TABLED && PLAIN[c]) && isSpaceAnywhere(c);
    }

    /** Control and zero-width characters, which are no white space either. */
    static boolean isInvisible(char c) {
        return !(c < TABLED && PLAIN[c]) && isInvisibleAnywhere(c);
    }

    private static boolean isSpaceAnywhere(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisibleAnywhere(char c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF'
                || c == '\uFFFC';
    }

    static char toLowerCase(char c) {
        return c < TABLED ? LOWER[c] : Character.toLowerCase(c);
    }
}
