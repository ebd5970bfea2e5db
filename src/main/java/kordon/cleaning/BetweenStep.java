package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Removes fragments that stand between two lines of one box: the name of a newsletter between its plea and its form. */
final class BetweenStep implements Step {
    private static final Set<String> BOXES =
            Set.of("newsletter", "subscription", "donation", "appeal", "comments", "cookies", "template");

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines);
        for (int i = 1; i + 1 < result.size(); i++) {
            Line line = result.get(i);
            boolean fragment = line.isKept() && !line.isProse();
            if (fragment && isBox(result.get(i - 1)) && isBox(result.get(i + 1))) {
                result.set(i, line.removed(String.valueOf(result.get(i - 1).removedBy())));
            }
        }
        return result;
    }

    private static boolean isBox(Line line) {
        return line.removedBy() != null && BOXES.contains(line.removedBy());
    }
}
