package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes appeals that no phrase gives away: paragraphs in which a newsroom speaks of itself, its trade and its money.
 * A paragraph between two such lines goes with them, since appeals come in one piece.
 */
final class AppealStep implements Step {
    private final Wording wording;

    AppealStep(Wording wording) {
        this.wording = wording;
    }

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            result.add(line.isKept() && isAppeal(line.text()) ? line.removed("appeal") : line);
        }
        for (int i = 1; i + 1 < result.size(); i++) {
            boolean between = isAppealing(result.get(i - 1)) && isAppealing(result.get(i + 1));
            if (between && result.get(i).isKept()) {
                result.set(i, result.get(i).removed("appeal"));
            }
        }
        return result;
    }

    private boolean isAppeal(String text) {
        Wording.Count count = wording.count(text);
        return count.trade() >= 2 && count.self() + count.reader() >= 2
                || count.trade() >= 1 && count.self() >= 1 && count.reader() >= 1;
    }

    private static boolean isAppealing(Line line) {
        String rule = line.removedBy();
        return rule != null && (rule.equals("appeal") || rule.equals("donation") || rule.equals("subscription"));
    }
}
