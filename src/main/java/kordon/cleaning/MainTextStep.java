package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the article in a dump of a whole page: the run of lines that holds most text for the fewest fragments (the
 * maximum-sum subarray, Bentley 1984, with paragraphs counted for and fragments against). What stands in sentences
 * outside of it are comments, teasers and notices. Pages that were scraped with care have few fragments and are left as
 * they are.
 */
final class MainTextStep implements Step {
    /** A page with fewer fragments is no dump of a whole page. */
    private static final int FEWEST_FRAGMENTS = 40;

    private static final int LONGEST_MENU_ITEM = 4;

    private static final int LONG_PARAGRAPH = 15;
    private static final int MOST_FOR_A_PARAGRAPH = 80;
    private static final int AGAINST_A_FRAGMENT = -10;
    private static final int AGAINST_AN_ITEM = -1;

    @Override
    public List<Line> apply(List<Line> lines) {
        if (lines.stream().filter(MainTextStep::isMenuLike).count() < FEWEST_FRAGMENTS) {
            return lines;
        }
        int best = 0;
        int bestStart = 0;
        int bestEnd = lines.size();
        int sum = 0;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += weight(lines.get(i));
            if (sum > best) {
                best = sum;
                bestStart = start;
                bestEnd = i + 1;
            }
        }
        List<Line> result = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            // Fragments above may be the title and the date, which are still to be found.
            boolean outside = i >= bestEnd || i < bestStart && line.isProse();
            result.add(outside ? line.removed("outside") : line);
        }
        return result;
    }

    private static boolean isMenuLike(Line line) {
        return !line.isProse() && line.kind() != Line.Kind.ITEM && line.shape().words() <= LONGEST_MENU_ITEM;
    }

    private static int weight(Line line) {
        int words = line.shape().words();
        if (line.isProse()) {
            return words >= LONG_PARAGRAPH ? Math.min(words, MOST_FOR_A_PARAGRAPH) : words / 2;
        }
        return line.isKept() && line.kind() == Line.Kind.ITEM ? AGAINST_AN_ITEM : AGAINST_A_FRAGMENT;
    }
}
