package kordon.cleaning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headline of a page. */
final class Titles {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_SITE_NAME_WORDS = 4;
    private static final int STEM = 5;
    private static final List<String> SEPARATORS =
            List.of(" | ", " — ", " – ", " - ", " :: ", " « ", " » ", " · ", " • ");

    private Titles() {}

    /**
     * Takes the site's name off a title: what stands behind the last separator, where it is the site's name, its host, or
     * short and behind a bar. "… – Governor" stays.
     *
     * @param sites names and hosts that the site is known by
     */
    static String withoutSite(String title, List<String> sites) {
        String plain = LineSplitter.plain(title, 0, title.length()).replace("  ", " ");
        for (String separator : SEPARATORS) {
            int at = plain.lastIndexOf(separator);
            if (at <= 0) {
                continue;
            }
            String head = plain.substring(0, at).strip();
            String tail = plain.substring(at + separator.length()).strip();
            boolean bar = separator.equals(" | ") || separator.equals(" :: ");
            boolean shortTail = bar && words(tail) <= LONGEST_SITE_NAME_WORDS && words(head) > words(tail);
            if (shortTail || isSite(tail, sites)) {
                return withoutSite(head, sites);
            }
            if (isSite(head, sites)) {
                return tail;
            }
        }
        return plain;
    }

    private static boolean isSite(String text, List<String> sites) {
        String letters = Letters.of(text).replace(" ", "");
        return !letters.isEmpty()
                && sites.stream()
                        .map(site -> Letters.of(site).replace(" ", ""))
                        .filter(site -> !site.isEmpty())
                        .anyMatch(site -> site.equals(letters)
                                || letters.length() >= 4 && site.startsWith(letters)
                                || site.length() >= 4 && letters.startsWith(site));
    }

    /**
     * The line of a bare text that reads most like its headline: above the text, no sentence, no menu, and with words that
     * the text takes up. Null where there is none.
     */
    static @Nullable String inText(List<Line> lines) {
        Set<String> stems = new HashSet<>();
        int first = -1;
        int prose = 0;
        for (int i = 0; i < lines.size() && prose < 4; i++) {
            if (lines.get(i).isProse()) {
                first = first < 0 ? i : first;
                prose++;
                addStems(lines.get(i).text(), stems);
            }
        }
        String best = null;
        double bestScore = 0;
        for (int i = 0; i < first; i++) {
            Line line = lines.get(i);
            int words = line.shape().words();
            boolean candidate = line.isKept()
                    && words >= FEWEST_WORDS
                    && words <= MOST_WORDS
                    && !PageDates.hasDate(line.text())
                    && !Byline.isByline(line.text());
            double score = candidate ? score(line.text(), stems) : 0;
            if (score > bestScore) {
                best = line.text();
                bestScore = score;
            }
        }
        return best;
    }

    /** Words that the text takes up, and a little for any others, so that a title in other words is found too. */
    private static double score(String text, Set<String> stems) {
        Set<String> own = new HashSet<>();
        addStems(text, own);
        long shared = own.stream().filter(stems::contains).count();
        return shared + 0.1 * Math.min(own.size(), 8);
    }

    private static void addStems(String text, Set<String> stems) {
        for (String word : WordSpans.of(text).words()) {
            if (word.length() > 3) {
                stems.add(word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static int words(String text) {
        return Shape.of(text).words();
    }
}
