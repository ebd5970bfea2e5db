package kordon.cleaning;

import java.util.List;

/** Removes lines that are built as menus are: short items with bars, dots or wide gaps between them, and no sentence. */
final class MenuStep implements Step {
    private static final int FEWEST_SEPARATORS = 2;

    @Override
    public List<Line> apply(List<Line> lines) {
        return lines.stream()
                .map(line -> line.isKept() && isMenu(line) ? line.removed("menu") : line)
                .toList();
    }

    private static boolean isMenu(Line line) {
        return line.shape().separators() >= FEWEST_SEPARATORS && !line.isProse();
    }
}
