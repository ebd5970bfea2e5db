package kordon.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts compared by runs of four words, as the public article extraction benchmark does: words are runs of {@code \w},
 * shingles count as often as they occur, and a text of fewer than four words is one shingle.
 */
final class Shingles {
    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Shingles() {}

    /**
     * Shingles found, invented and missed, as shares of their sum, so that every page weighs the same.
     *
     * @param both in the true text and the predicted one
     * @param invented in the predicted text alone
     * @param missed in the true text alone
     */
    record Overlap(double both, double invented, double missed) {
        /** 1 where nothing was found and nothing was there. */
        double precision() {
            return share(invented);
        }

        double recall() {
            return share(missed);
        }

        private double share(double wrong) {
            if (invented == 0 && missed == 0) {
                return 1;
            }
            return both == 0 ? 0 : both / (both + wrong);
        }
    }

    static Overlap compare(String truth, String prediction) {
        Map<List<String>, Integer> expected = count(words(truth));
        Map<List<String>, Integer> actual = count(words(prediction));
        double both = 0;
        for (Map.Entry<List<String>, Integer> shingle : actual.entrySet()) {
            both += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
        }
        double invented = sum(actual) - both;
        double missed = sum(expected) - both;
        double all = both + invented + missed;
        return all == 0 ? new Overlap(0, 0, 0) : new Overlap(both / all, invented / all, missed / all);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Map<List<String>, Integer> count(List<String> words) {
        Map<List<String>, Integer> counts = new HashMap<>();
        if (words.isEmpty()) {
            return counts;
        }
        for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1); i++) {
            counts.merge(words.subList(i, Math.min(words.size(), i + LENGTH)), 1, Integer::sum);
        }
        return counts;
    }

    private static int sum(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
