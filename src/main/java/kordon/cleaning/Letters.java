package kordon.cleaning;

/** Text reduced to what a comparison should see. */
final class Letters {
    private Letters() {}

    /** Words in lower case with single spaces between: two texts that differ in signs alone become equal. */
    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isLetterOrDigit(c)) {
                if (gap && !letters.isEmpty()) {
                    letters.append(' ');
                }
                gap = false;
                letters.append(Chars.toLowerCase(c));
            } else if (c != '\'' && c != '’') {
                gap = true;
            }
        }
        return letters.toString();
    }
}
