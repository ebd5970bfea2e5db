package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;

/** Cuts off a byline that was joined to the front of a paragraph and has a wide gap behind it. */
final class BylineStep implements Step {
    private static final int LONGEST = 75;

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            int end = line.isKept() ? bylineEnd(line.text()) : 0;
            if (end == 0) {
                result.add(line);
            } else {
                result.add(Line.of(line.text().substring(0, end).strip()).removed("byline"));
                result.add(Line.of(line.text().substring(end), line.kind()));
            }
        }
        return result;
    }

    private static int bylineEnd(String text) {
        int gap = text.indexOf("  ");
        boolean early = gap > 0 && gap < LONGEST && gap + 2 < text.length();
        boolean byline = early && Byline.isByline(text.substring(0, gap));
        return byline && Shape.of(text.substring(gap + 2)).isProse() ? gap + 2 : 0;
    }
}
