package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts off what was joined to the front of a paragraph: a line of facts ("Kyiv • Agency • 30 October, 10:07 • …").
 */
final class LeadInStep implements Step {
    private static final int LONGEST_LEAD_IN = 150;
    private static final int LONGEST_FACT = 6;

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            int end = line.isKept() ? factsEnd(line.text()) : 0;
            if (end == 0) {
                result.add(line);
            } else {
                result.add(Line.of(line.text().substring(0, end).strip()).removed("lead-in"));
                result.add(Line.of(line.text().substring(end).strip(), line.kind()));
            }
        }
        return result;
    }

    /** The end of a line of facts at the front, one of them a day or a time; 0 where there is none. */
    private static int factsEnd(String text) {
        int end = 0;
        boolean dated = false;
        int start = 0;
        for (int i = 1; i + 2 < Math.min(text.length(), LONGEST_LEAD_IN); i++) {
            if (!isSeparator(text.charAt(i)) || text.charAt(i + 1) != ' ') {
                continue;
            }
            String fact = text.substring(start, i);
            if (Shape.of(fact).words() > LONGEST_FACT) {
                break;
            }
            dated |= PageDates.hasDayOrTime(fact);
            start = i + 1;
            end = i + 2;
        }
        return dated && Shape.of(text.substring(end)).isProse() ? end : 0;
    }

    private static boolean isSeparator(char c) {
        return c == '•' || c == '·' || c == '|' || c == '›';
    }
}
