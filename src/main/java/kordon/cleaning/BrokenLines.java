package kordon.cleaning;

import java.util.HashSet;
import java.util.Set;
import kordon.table.Table;

/**
 * Tells whether a line goes on in the next one. Scrapers that put every run of text on a line of its own break sentences
 * at each link, and mail and wire copy is broken at a fixed width.
 */
final class BrokenLines {
    private static final String GOING_ON = ",;.)»”’?!:";
    private static final String OPENING = "“«(";

    /** A line that breaks off or goes on is part of a sentence; menus in small letters have shorter ones. */
    private static final int FEWEST_WORDS = 5;

    private static final int FEWEST_WORDS_BEFORE_JOINING = 3;

    /** Characters, above which a paragraph is whole whatever it ends with. */
    private static final int LONGEST = 3000;

    /** What is linked within a sentence is a name or a few words; a capital in front of more begins a sentence. */
    private static final int LONGEST_NAME = 8;

    private final Set<String> joining = new HashSet<>();

    BrokenLines() {
        for (Table.Row row : Table.beside(BrokenLines.class, "joining.tsv")) {
            joining.addAll(Set.of(row.get("words").split(" ")));
        }
    }

    /** Whether two lines, with no blank line between them, are one. */
    boolean goesOn(Line line, Line next) {
        String text = line.text();
        String follower = next.text();
        if (GOING_ON.indexOf(follower.charAt(0)) >= 0 && text.length() <= LONGEST) {
            return goesOnWithSign(text, follower);
        }
        if (line.shape().ended()
                || text.length() > LONGEST
                || ListMarks.isMarked(text)
                || ListMarks.isMarked(follower)
                || Byline.isByline(follower)) {
            return false;
        }
        boolean name = next.shape().words() <= LONGEST_NAME && !next.shape().ended();
        boolean dangling = name
                && line.shape().words() >= FEWEST_WORDS_BEFORE_JOINING
                && line.shape().separators() == 0
                && isDangling(text);
        boolean small = startsSmall(follower)
                && Math.max(line.shape().words(), next.shape().words()) >= FEWEST_WORDS
                && (next.shape().words() > 2 || next.shape().ended() || dangling);
        return dangling || small;
    }

    /** The two as one line. */
    static Line join(Line line, Line next) {
        boolean sign = GOING_ON.indexOf(next.text().charAt(0)) >= 0;
        boolean opened = OPENING.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        return Line.of(line.text() + (sign || opened ? "" : " ") + next.text());
    }

    /** A sign that closes or goes on stands at the front of a line only if what it belongs to was broken off. */
    private static boolean goesOnWithSign(String text, String follower) {
        boolean alone = follower.length() == 1;
        boolean spaced = !alone && (follower.charAt(1) == ' ' || GOING_ON.indexOf(follower.charAt(1)) >= 0);
        return (alone || spaced)
                && Chars.isLetterOrDigit(text.charAt(text.length() - 1))
                && !follower.startsWith("...");
    }

    /** Whether a line ends in a word or sign that something must follow. */
    private boolean isDangling(String text) {
        char last = text.charAt(text.length() - 1);
        if (last == ',' || OPENING.indexOf(last) >= 0) {
            return true;
        }
        int start = text.lastIndexOf(' ') + 1;
        return Chars.isLetter(last) && !Chars.isUpperCase(last) && joining.contains(text.substring(start));
    }

    /** Whether a line begins with a word in small letters, which is no address, handle or brand. */
    private static boolean startsSmall(String text) {
        int end = text.indexOf(' ');
        String word = text.substring(0, end < 0 ? text.length() : end);
        if (!Character.isLowerCase(word.charAt(0))) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean last = i == word.length() - 1;
            if (Chars.isUpperCase(c) || !Chars.isLetter(c) && !last && "'’-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
