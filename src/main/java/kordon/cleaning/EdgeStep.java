package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the head and the foot of a page of bare text: what stands before the title, the facts between title and text,
 * and the fragments behind the last sentence. A standfirst is kept: a line of some length between title and text that is
 * neither a date nor a name.
 */
final class EdgeStep implements Step {
    private static final int FEWEST_STANDFIRST_WORDS = 6;

    /** Lines of facts stand this close below the title. */
    private static final int FACT_LINES = 3;

    /** More lines of some length in a row are titles of other stories. */
    private static final int MOST_STANDFIRSTS = 3;

    /** So far below the first sentence the text itself begins. */
    private static final int HEAD_LINES = 10;

    /** A sentence of the text, rather than a slogan. */
    private static final int FEWEST_TEXT_WORDS = 8;

    private final String title;
    private final Remarks remarks;

    EdgeStep(String title, Remarks remarks) {
        this.title = Letters.of(title);
        this.remarks = remarks;
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines);
        removeRemarks(result);
        int first = firstProse(result);
        if (first < 0) {
            return result;
        }
        int titleAt = titleAt(result);
        if (titleAt > first && isHead(result, titleAt)) {
            first = firstProseFrom(result, titleAt + 1);
            first = first < 0 ? result.size() : first;
        }
        int standfirsts = 0;
        for (int i = titleAt + 1; titleAt >= 0 && i < first; i++) {
            standfirsts += result.get(i).isKept() && isStandfirst(result.get(i)) ? 1 : 0;
        }
        for (int i = 0; i < first; i++) {
            boolean standfirst = titleAt >= 0 && i > titleAt && isStandfirst(result.get(i));
            if (!standfirst || standfirsts > MOST_STANDFIRSTS) {
                remove(result, i, "header");
            }
        }
        removeFactsBelow(result, first);
        for (int i = titleAt + 1; titleAt >= 0 && i < result.size() && i <= titleAt + FACT_LINES; i++) {
            if (result.get(i).isProse()
                    && PageDates.tellsPublication(result.get(i).text())) {
                remove(result, i, "header");
            }
        }
        removeFoot(result);
        return result;
    }

    /** Facts and remarks between the title and the text can look like sentences. */
    private void removeRemarks(List<Line> lines) {
        int from = titleAt(lines) + 1;
        for (int i = from; i < lines.size() && i - from <= HEAD_LINES; i++) {
            Line line = lines.get(i);
            if (remarks.isAbove(line)) {
                remove(lines, i, "header");
            } else if (line.isProse() && line.shape().words() >= FEWEST_TEXT_WORDS) {
                return;
            }
        }
    }

    /** A caption or a standfirst may come before the facts: dates and names above the first two paragraphs in a row. */
    private static void removeFactsBelow(List<Line> lines, int first) {
        int text = first;
        while (text < lines.size()
                && text - first <= HEAD_LINES
                && !(isParagraph(lines, text) && isParagraph(lines, text + 1))) {
            text++;
        }
        for (int i = first; i < text && text - first <= HEAD_LINES; i++) {
            Line line = lines.get(i);
            boolean facts = PageDates.isDateLine(line.text())
                    || Byline.isByline(line.text())
                    || line.shape().words() < FEWEST_STANDFIRST_WORDS
                            && line.kind() != Line.Kind.ITEM
                            && !isSubheading(lines, i);
            if (!line.shape().ended() && !line.isProse() && facts) {
                remove(lines, i, "header");
            }
        }
    }

    /** Whether a fragment stands between two whole paragraphs. */
    private static boolean isSubheading(List<Line> lines, int index) {
        return index > 0
                && isText(lines.get(index - 1))
                && isParagraph(lines, index + 1)
                && isText(lines.get(index + 1));
    }

    private static boolean isText(Line line) {
        return line.isProse() && line.shape().ended() && line.shape().words() >= FEWEST_TEXT_WORDS;
    }

    private static boolean isParagraph(List<Line> lines, int index) {
        return index < lines.size() && lines.get(index).isProse();
    }

    private int titleAt(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!title.isEmpty()
                    && !lines.get(i).text().isEmpty()
                    && lines.get(i).letters().startsWith(title)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line stands so early that it can be the title above the text. */
    private static boolean isHead(List<Line> lines, int index) {
        int before = proseWords(lines.subList(0, index));
        int after = proseWords(lines.subList(index, lines.size()));
        return before * 4 < after;
    }

    private static int proseWords(List<Line> lines) {
        return lines.stream()
                .filter(Line::isProse)
                .mapToInt(line -> line.shape().words())
                .sum();
    }

    private static boolean isStandfirst(Line line) {
        Shape shape = line.shape();
        return shape.words() >= FEWEST_STANDFIRST_WORDS
                && shape.separators() == 0
                && !PageDates.isDateLine(line.text())
                && !Byline.isByline(line.text());
    }

    /** Walks up from the end until a sentence that is news: fragments go, and sentences that speak to the reader. */
    private void removeFoot(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!line.isKept()) {
                continue;
            }
            if (line.isProse() && (!remarks.isBelow(line) || remarks.isChatty(lines))) {
                return;
            }
            if (line.kind() == Line.Kind.ITEM && isListEnd(lines, i) || isLastWord(lines, i)) {
                return;
            }
            remove(lines, i, "footer");
        }
    }

    /** Whether a line is a sentence, however short, that closes the paragraph of the sentence before it. */
    private boolean isLastWord(List<Line> lines, int index) {
        Line line = lines.get(index);
        return line.follows()
                && line.shape().ended()
                && line.shape().separators() == 0
                && !remarks.isBelow(line)
                && index > 0
                && lines.get(index - 1).isProse();
    }

    /** Whether the items that end at a line are the article's: the list was announced by a sentence with a colon. */
    private static boolean isListEnd(List<Line> lines, int end) {
        int mark = ListMarks.mark(lines.get(end).text());
        int i = end;
        while (i >= 0 && lines.get(i).isKept() && ListMarks.mark(lines.get(i).text()) == mark) {
            i--;
        }
        return i >= 0 && lines.get(i).isKept() && lines.get(i).text().endsWith(":");
    }

    private static int firstProse(List<Line> lines) {
        return firstProseFrom(lines, 0);
    }

    private static int firstProseFrom(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isProse()) {
                return i;
            }
        }
        return -1;
    }

    private static void remove(List<Line> lines, int index, String rule) {
        lines.set(index, lines.get(index).removed(rule));
    }
}
