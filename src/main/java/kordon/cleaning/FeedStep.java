package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes feeds of other news: titles with a time in front, or times and dates on lines of their own with a title below.
 * One alone may be the article's; several are a feed, unless most have a text of their own below them: those are the posts
 * of a live blog, of which only the bare times go.
 */
final class FeedStep implements Step {
    private static final int FEWEST = 3;
    private static final int LONGEST_ZONE = 4;
    private static final int MOST_WORDS = 25;
    private static final Pattern TIMED = Pattern.compile("\\d{1,2}:\\d{2}(?![\\d:])\\s*(.*)");

    @Override
    public List<Line> apply(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines);
        List<Integer> feed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isItem(lines.get(i))) {
                feed.add(i);
            }
        }
        if (feed.size() < FEWEST) {
            return result;
        }
        boolean live = feed.stream().filter(i -> hasText(lines, i)).count() * 2 > feed.size();
        for (int i : feed) {
            boolean bare = isBare(lines.get(i));
            if (bare || !live) {
                result.set(i, lines.get(i).removed("feed"));
            }
            if (bare && !live && i + 1 < lines.size() && isTitle(lines.get(i + 1))) {
                result.set(i + 1, lines.get(i + 1).removed("feed"));
            }
        }
        return result;
    }

    /** Whether a paragraph stands below an item, be it with a title between. */
    private static boolean hasText(List<Line> lines, int item) {
        int below = item + 1;
        boolean bare = isBare(lines.get(item));
        if (bare && below < lines.size() && isTitle(lines.get(below)) && !isItem(lines.get(below))) {
            below++;
        }
        return below < lines.size() && lines.get(below).isProse() && !isItem(lines.get(below));
    }

    private static boolean isItem(Line line) {
        String text = line.text();
        return line.isKept()
                && !text.isEmpty()
                && Character.isDigit(text.charAt(0))
                && (line.shape().letters() == 0 || isTitle(line))
                && TIMED.matcher(text).matches();
    }

    /** Whether a line has a time and no title: "17:40 BST". */
    private static boolean isBare(Line line) {
        Shape shape = line.shape();
        return shape.letters() == shape.upper() && shape.letters() <= LONGEST_ZONE;
    }

    private static boolean isTitle(Line line) {
        return line.isKept() && !line.shape().ended() && line.shape().words() <= MOST_WORDS;
    }
}
