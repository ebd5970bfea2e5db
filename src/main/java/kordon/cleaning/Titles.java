package kordon.cleaning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline of a page. */
final class Titles {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 30;

    /** A headline stands at most so many lines above the text; what is higher up is menu and other stories. */
    private static final int LINES_ABOVE = 12;

    /** Shorter sentences above the text are slogans and pleas. */
    private static final int FEWEST_PARAGRAPH_WORDS = 15;

    private static final int LONGEST_SITE_NAME_WORDS = 4;
    private static final int STEM = 5;
    private static final List<String> SEPARATORS =
            List.of(" | ", " — ", " – ", " - ", " :: ", " « ", " » ", " · ", " • ");

    private static final Pattern GALLERY = Pattern.compile("\\d{1,3}\\s?/\\s?\\d{1,3}\\s?(\\p{L}.*)");

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
     * The line of a bare text that reads most like its headline: above the text, no menu, no line of facts, and with words
     * that the text takes up. Null where there is none.
     */
    static @Nullable String inText(List<Line> lines) {
        Set<String> stems = new HashSet<>();
        int first = firstParagraph(lines, stems);
        String best = null;
        int bestShared = -1;
        int near = first;
        for (int kept = 0; near > 0 && kept < LINES_ABOVE; near--) {
            kept += lines.get(near - 1).isKept() ? 1 : 0;
        }
        for (int i = near; i < first; i++) {
            Line line = lines.get(i);
            if (!isHeadline(line)) {
                continue;
            }
            Set<String> own = new HashSet<>();
            addStems(line.text(), own);
            int all = own.size();
            own.retainAll(stems);
            if (own.size() >= 2 && own.size() * 4 >= all) {
                return withoutMarks(line.text());
            }
            if (own.size() > bestShared) {
                best = withoutMarks(line.text());
                bestShared = own.size();
            }
        }
        return best != null ? best : inGallery(lines, stems);
    }

    /** The headline that a picture gallery below the text repeats, as in "1/3 Headline" above "Headline". */
    private static @Nullable String inGallery(List<Line> lines, Set<String> stems) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher counted = GALLERY.matcher(lines.get(i).text());
            String text = counted.matches() ? counted.group(1).strip() : "";
            if (text.isEmpty() || !text.equals(lines.get(i + 1).text().strip()) || words(text) > MOST_WORDS) {
                continue;
            }
            Set<String> own = new HashSet<>();
            addStems(text, own);
            own.retainAll(stems);
            if (own.size() >= 2 && words(text) >= FEWEST_WORDS && !text.endsWith(".")) {
                return text;
            }
        }
        return null;
    }

    /** The index of the first paragraph of some length, and the words of the first paragraphs. */
    private static int firstParagraph(List<Line> lines, Set<String> stems) {
        int first = -1;
        int prose = 0;
        for (int i = 0; i < lines.size() && prose < 4; i++) {
            Line line = lines.get(i);
            if (line.isProse() && line.shape().words() >= FEWEST_PARAGRAPH_WORDS) {
                first = first < 0 ? i : first;
                prose++;
                addStems(line.text(), stems);
            }
        }
        return first;
    }

    private static boolean isHeadline(Line line) {
        int words = line.shape().words();
        String text = line.text();
        return line.isKept()
                && words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && !text.endsWith(".")
                && !text.endsWith(":")
                && !text.endsWith(";")
                && !PageDates.isDateLine(text)
                && !Byline.isByline(text);
    }

    /** Signs that posts decorate their headlines with are no part of them. */
    private static String withoutMarks(String text) {
        int start = 0;
        while (start < text.length()
                && !Character.isLetterOrDigit(text.codePointAt(start))
                && "\"“«„‘'(".indexOf(text.charAt(start)) < 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
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
