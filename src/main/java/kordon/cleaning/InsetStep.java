package kordon.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes what stands in the midst of an article under no name: titles of other stories, two or more in a row, and short
 * labels that recur between its paragraphs, titles behind labels and calls to the reader. A heading of the article stands alone, and its lists are announced with a
 * colon, have marks, or say something of each item behind a colon or a dash.
 */
final class InsetStep implements Step {
    private static final int FEWEST_TITLES = 2;
    private static final int FEWEST_TITLE_WORDS = 5;
    private static final int MOST_TITLE_WORDS = 22;
    private static final int RECURRING = 3;
    private static final int LONGEST_LABEL = 3;

    private final Remarks remarks;

    InsetStep(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines);
        removeRemarks(result);
        removeTitles(result);
        removeLabels(result);
        return result;
    }

    /** Whether the article speaks to its readers takes a look at every word, and most articles have no such line. */
    private void removeRemarks(List<Line> lines) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isKept() && remarks.isBetween(lines.get(i))) {
                found.add(i);
            }
        }
        if (!found.isEmpty() && !remarks.isChatty(lines)) {
            found.forEach(i -> lines.set(i, lines.get(i).removed("teaser")));
        }
    }

    private static void removeTitles(List<Line> lines) {
        boolean announced = false;
        boolean ended = false;
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int end = i;
            while (end < lines.size() && isTitle(lines.get(end))) {
                end++;
            }
            if (end - i >= FEWEST_TITLES && prose > 0 && ended && !announced) {
                for (int at = i; at < end; at++) {
                    lines.set(at, lines.get(at).removed("teaser"));
                }
            }
            if (end > i) {
                i = end - 1;
            } else if (line.isKept()) {
                announced = line.text().endsWith(":") || announced && !line.isProse();
                ended = line.shape().ended();
                prose += line.isProse() ? 1 : 0;
            }
        }
    }

    private static boolean isTitle(Line line) {
        Shape shape = line.shape();
        String text = line.text();
        return line.isKept()
                && line.kind() == Line.Kind.PARAGRAPH
                && shape.words() >= FEWEST_TITLE_WORDS
                && shape.words() <= MOST_TITLE_WORDS
                && !shape.ended()
                && shape.separators() == 0
                && Character.isUpperCase(text.codePointAt(0))
                && !tellsOfItem(text);
    }

    /** Whether a number stands behind a colon or a dash, as in a list: "Sumy district: 3 killed". */
    private static boolean tellsOfItem(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (":–—-".indexOf(text.charAt(i)) >= 0 && text.substring(i).chars().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    private static void removeLabels(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            if (isLabel(line)) {
                counts.merge(line.text(), 1, Integer::sum);
            }
        }
        for (int i = 1; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (isLabel(line)
                    && counts.get(line.text()) >= RECURRING
                    && !isFragment(lines.get(i - 1))
                    && !isFragment(lines.get(i + 1))) {
                lines.set(i, line.removed("repeated"));
            }
        }
    }

    private static boolean isLabel(Line line) {
        return isFragment(line)
                && line.kind() == Line.Kind.PARAGRAPH
                && line.shape().words() <= LONGEST_LABEL;
    }

    private static boolean isFragment(Line line) {
        return line.isKept() && !line.shape().ended() && !line.isProse();
    }
}
