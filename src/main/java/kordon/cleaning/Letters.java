package kordon.cleaning;

/** Text reduced to what a comparison should see. */
final class Letters {
    private Letters() {}

    /** Words in lower case with single spaces between: two texts that differ in signs alone become equal. */
    static String of(String text) {
        char[] letters = new char[text.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isLetterOrDigit(c)) {
                if (gap && length > 0) {
                    letters[length++] = ' ';
                }
                gap = false;
                letters[length++] = Chars.toLowerCase(c);
            } else if (c != '\'' && c != '’') {
                gap = true;
            }
        }
        return new String(letters, 0, length);
    }
}
