package kordon.cleaning;

import java.util.List;
import java.util.Set;
import kordon.article.Published;
import org.jspecify.annotations.Nullable;

/** The date of publication as the text of a page gives it: in a line of facts above the text, or in a dateline. */
final class Datelines {
    /** A dateline stands at the very start of the first paragraph. */
    private static final int DATELINE_LENGTH = 90;

    /** Rules whose lines speak of other stories or other people's posts, so that their dates are not the page's. */
    private static final Set<String> OTHERS = Set.of("teaser", "embedded post", "tags", "comments", "repeated");

    private Datelines() {}

    static @Nullable Published find(List<Line> lines) {
        for (Line line : lines) {
            if (line.isProse() && PageDates.isOfPicture(line.text()) && PageDates.hasDayOrTime(line.text())) {
                continue;
            }
            if (line.isKept() && line.isProse()) {
                Published dateline = inDateline(line.text());
                if (dateline != null || endsSentence(line.text())) {
                    return dateline;
                }
                continue;
            }
            boolean facts = !line.isProse() && (line.removedBy() == null || !OTHERS.contains(line.removedBy()));
            Published published = facts ? PageDates.inLine(line.text()) : null;
            if (published != null) {
                return published;
            }
        }
        return null;
    }

    /** A headline reads like prose, but the text begins below it. */
    private static boolean endsSentence(String text) {
        String plain = text.stripTrailing();
        return !plain.isEmpty() && ".!?…\"”»".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    /** "KYIV, 17 May 2024 (Agency) — …": the date ends before the sentence begins. */
    private static @Nullable Published inDateline(String paragraph) {
        int end = dashEnd(paragraph);
        return end < 0 ? null : PageDates.inLine(paragraph.substring(0, end));
    }

    private static int dashEnd(String paragraph) {
        for (int i = 0; i < Math.min(paragraph.length(), DATELINE_LENGTH); i++) {
            char c = paragraph.charAt(i);
            if (c == '—' || c == '–' || c == ')' || c == '/' && i > 0 || c == '.' && i > 12) {
                if (PageDates.inLine(paragraph.substring(0, i)) != null) {
                    return i;
                }
            }
        }
        return -1;
    }
}
