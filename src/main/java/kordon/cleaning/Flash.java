package kordon.cleaning;

import java.util.List;
import kordon.article.PageMetadata;
import kordon.article.RawPage;

/**
 * A record without a sentence that is an article all the same, since its maker says so by a field: a headline alone, an
 * abstract without full stops. Only a record that names neither address nor outlet is taken at its word: what was scraped
 * from a site and looks like this is a notice or a menu.
 */
final class Flash {
    private static final int MOST_LINES = 3;

    /** The line says what the title says. */
    private static final String TITLE = "title";

    private Flash() {}

    static boolean is(RawPage page, List<Line> lines) {
        PageMetadata metadata = page.metadata();
        boolean record = metadata.id() != null || metadata.title() != null;
        return record
                && page.form() == RawPage.Form.TEXT
                && lines.size() <= MOST_LINES
                && (isNoPage(page) || lines.stream().allMatch(line -> TITLE.equals(line.removedBy())));
    }

    private static boolean isNoPage(RawPage page) {
        PageMetadata metadata = page.metadata();
        return metadata.url() == null
                && metadata.source() == null
                && page.origin().url() == null;
    }

    /** The lines with all but the repeated title kept; none are left of a headline alone. */
    static List<Line> restored(List<Line> lines) {
        return lines.stream()
                .map(line -> TITLE.equals(line.removedBy()) ? line : Line.of(line.text(), line.kind()))
                .toList();
    }
}
