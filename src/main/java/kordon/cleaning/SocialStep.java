package kordon.cleaning;

import java.util.List;

/** Removes what comes from social networks: counters of reactions, lines of hashtags, posts set into the page. */
final class SocialStep implements Step {
    @Override
    public List<Line> apply(List<Line> lines) {
        return lines.stream().map(SocialStep::judge).toList();
    }

    private static Line judge(Line line) {
        if (!line.isKept()) {
            return line;
        }
        String text = line.text();
        if (line.shape().letters() == 0) {
            return line.removed("counter");
        }
        if (hashtags(text) >= 2 || text.startsWith("#") && !line.isProse()) {
            return line.removed("hashtags");
        }
        return isPost(text) ? line.removed("embedded post") : line;
    }

    /** Posts end with their author's handle and mostly a date: {@code — Name (@handle) April 1, 2022}. */
    private static boolean isPost(String text) {
        int handle = text.lastIndexOf("(@");
        if (handle < 0) {
            return false;
        }
        int close = text.indexOf(')', handle);
        return close > handle && text.length() - close < 30 && text.lastIndexOf('—', handle) >= 0;
    }

    private static int hashtags(String text) {
        int count = 0;
        for (int i = text.indexOf('#'); i >= 0; i = text.indexOf('#', i + 1)) {
            boolean starts = i == 0 || Character.isWhitespace(text.charAt(i - 1));
            if (starts && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                count++;
            }
        }
        return count;
    }
}
