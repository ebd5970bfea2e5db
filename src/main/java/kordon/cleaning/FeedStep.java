package kordon.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes feeds of other news: titles with a time in front, or times and dates on lines of their own with a title below.
 * One alone may be the article's; several are a feed.
 */
final class FeedStep implements Step {
    private static final int FEWEST = 3;
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
        for (int i : feed) {
            boolean bare = lines.get(i).shape().letters() == 0;
            result.set(i, lines.get(i).removed("feed"));
            if (bare && i + 1 < lines.size() && isTitle(lines.get(i + 1))) {
                result.set(i + 1, lines.get(i + 1).removed("feed"));
            }
        }
        return result;
    }

    private static boolean isItem(Line line) {
        String text = line.text();
        return line.isKept()
                && !text.isEmpty()
                && Character.isDigit(text.charAt(0))
                && (line.shape().letters() == 0 || isTitle(line))
                && TIMED.matcher(text).matches();
    }

    private static boolean isTitle(Line line) {
        return line.isKept() && !line.shape().ended() && line.shape().words() <= MOST_WORDS;
    }
}
