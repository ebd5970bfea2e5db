package kordon.cleaning;

import java.util.List;

/**
 * Tells a paragraph broken into lines of a width from lines that each stand for themselves: no line had room for the
 * first word of the next, and the lines go on in the middle of a sentence.
 */
final class WrappedText {
    private static final int FEWEST_LINES = 2;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    /** One line in so many may have been broken by hand. */
    private static final int LINES_A_FLAW = 10;

    /** At least one line in so many goes on in the middle of a sentence. */
    private static final int LINES_A_CONTINUATION = 3;

    private WrappedText() {}

    static boolean is(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (lines.size() < FEWEST_LINES || width < NARROWEST || width > WIDEST) {
            return false;
        }
        boolean shouted = lines.stream().allMatch(line -> Shape.of(line).isShouted());
        int early = 0;
        int continued = 0;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i - 1);
            String next = lines.get(i);
            if (line.length() + 1 + firstWord(next) <= width) {
                early++;
            }
            if (Character.isLowerCase(next.charAt(0)) || shouted) {
                continued++;
            }
        }
        int breaks = lines.size() - 1;
        return early * LINES_A_FLAW <= breaks && continued * LINES_A_CONTINUATION >= breaks;
    }

    private static int firstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line.length() : space;
    }
}
