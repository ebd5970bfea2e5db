package kordon.cleaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each line of a page of bare text says for or against the article standing around it, in words. Paragraphs speak
 * for it: in full beside others and little where they stand singly among fragments, as teasers and comments do between
 * names, dates and titles. Fragments speak against it, those of one pattern that recurs over the page doubly.
 */
final class LineWeights {
    private static final int LONG_PARAGRAPH = 15;
    private static final int MOST_FOR_A_PARAGRAPH = 80;
    private static final int AGAINST_A_FRAGMENT = -10;
    private static final int AGAINST_A_RECURRING_FRAGMENT = -20;
    private static final int AGAINST_AN_ITEM = -1;
    private static final int AGAINST_A_SNIPPET = -10;
    private static final int AGAINST_CLUTTER = -2;

    /** Lines of one pattern so many times belong to the frames of teasers or comments. */
    private static final int RECURRING = 3;

    private static final int LONGEST_RECURRING = 8;

    /** Rules whose lines stand within articles as well as around them. */
    private static final Set<String> CLUTTER = Set.of("advertising", "credit", "audio", "share", "embedded post");

    private final List<Line> lines;
    private final String[] patterns;
    private final Map<String, Integer> counts = new HashMap<>();

    private LineWeights(List<Line> lines) {
        this.lines = lines;
        this.patterns = new String[lines.size()];
        for (int i = 0; i < patterns.length; i++) {
            Line line = lines.get(i);
            if (!line.shape().isProse() && line.shape().words() <= LONGEST_RECURRING) {
                patterns[i] = pattern(line.text());
                counts.merge(patterns[i], 1, Integer::sum);
            }
        }
    }

    /** Weights for pages whose article stands in paragraphs, one below the other. */
    static int[] strict(List<Line> lines) {
        LineWeights weights = new LineWeights(lines);
        int[] result = new int[lines.size()];
        for (int i = 0; i < result.length; i++) {
            Line line = lines.get(i);
            result[i] =
                    line.isProse() ? prose(line) / share(weights.gap(i, -1), weights.gap(i, 1)) : weights.fragment(i);
        }
        return result;
    }

    /** Weights for pages whose article is itself made of single paragraphs and fragments: lists, recipes, live blogs. */
    static int[] lenient(List<Line> lines) {
        int[] result = new int[lines.size()];
        for (int i = 0; i < result.length; i++) {
            Line line = lines.get(i);
            boolean item = line.kind() == Line.Kind.ITEM || !line.isKept() && CLUTTER.contains(line.removedBy());
            result[i] = line.isProse() ? prose(line) : item ? AGAINST_AN_ITEM : AGAINST_A_FRAGMENT / 2;
        }
        return result;
    }

    private int fragment(int index) {
        Line line = lines.get(index);
        String rule = line.removedBy();
        if (rule != null && CLUTTER.contains(rule)) {
            return AGAINST_CLUTTER;
        }
        if (line.kind() == Line.Kind.ITEM) {
            return AGAINST_AN_ITEM;
        }
        return isRecurring(index) ? AGAINST_A_RECURRING_FRAGMENT : AGAINST_A_FRAGMENT;
    }

    private boolean isRecurring(int index) {
        return patterns[index] != null && counts.getOrDefault(patterns[index], 0) >= RECURRING;
    }

    private static int prose(Line line) {
        int words = line.shape().words();
        if (line.text().endsWith("…") || line.text().endsWith("...")) {
            return AGAINST_A_SNIPPET;
        }
        return words >= LONG_PARAGRAPH ? Math.min(words, MOST_FOR_A_PARAGRAPH) : words / 2;
    }

    private static int share(int above, int below) {
        return above >= 2 && below >= 2 ? 4 : above >= 1 && below >= 1 ? 2 : 1;
    }

    /** How many fragments part a line from the next paragraph in a direction. */
    private int gap(int from, int step) {
        int gap = 0;
        for (int i = from + step; i >= 0 && i < lines.size() && gap < 2; i += step) {
            Line line = lines.get(i);
            if (line.isProse()) {
                return gap;
            }
            boolean within = line.kind() == Line.Kind.ITEM || !line.isKept() && CLUTTER.contains(line.removedBy());
            gap += within ? 0 : 1;
        }
        return gap;
    }

    /**
     * What lines of one frame have in common: their words, with numbers made alike, or the last word of a short line that
     * ends with a colon ("Ann says:").
     */
    private static String pattern(String text) {
        if (text.endsWith(":")) {
            return text.substring(text.lastIndexOf(' ') + 1);
        }
        StringBuilder pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit || pattern.isEmpty() || pattern.charAt(pattern.length() - 1) != '0') {
                pattern.append(digit ? '0' : c);
            }
        }
        return pattern.toString();
    }
}
