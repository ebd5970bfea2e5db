package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes appeals that no phrase gives away: paragraphs in which a newsroom speaks of itself, its trade and its money.
 * Paragraphs between two such lines go with them, since appeals come in one piece.
 */
final class AppealStep implements Step {
    private static final int LONGEST_GAP = 3;

    private final Wording wording;

    AppealStep(Wording wording) {
        this.wording = wording;
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            result.add(line.isKept() && isAppeal(line) ? line.removed("appeal") : line);
        }
        int lastAppeal = -1;
        for (int i = 0; i < result.size(); i++) {
            if (isAppealing(result.get(i))) {
                if (lastAppeal >= 0) {
                    removeBetween(result, lastAppeal + 1, i);
                }
                lastAppeal = i;
            }
        }
        return result;
    }

    /** Few lines between two appeals belong to them, if all speak of the newsroom itself. */
    private void removeBetween(List<Line> lines, int from, int to) {
        boolean all = to - from <= LONGEST_GAP;
        for (Line line : lines.subList(from, to)) {
            all &= !line.isKept() || wording.count(line).self() > 0;
        }
        for (int i = from; all && i < to; i++) {
            lines.set(i, lines.get(i).removed("appeal"));
        }
    }

    private boolean isAppeal(Line line) {
        Wording.Count count = wording.count(line);
        return count.trade() + count.people() >= 2 && (count.self() >= 1 && count.reader() >= 1 || count.self() >= 3);
    }

    private static boolean isAppealing(Line line) {
        String rule = line.removedBy();
        return rule != null && (rule.equals("appeal") || rule.equals("donation") || rule.equals("subscription"));
    }
}
