package kordon.cleaning;

import java.util.List;
import kordon.article.PageMetadata;
import kordon.article.RawPage;

/**
 * Records that are no pages, so that nothing on them is furniture: an abstract, a note, a headline alone. A record that
 * names nothing but an id, a title and a text of one paragraph is taken at its word; and of what comes from a site, a
 * headline alone. What was scraped and looks like this otherwise is a notice or a menu.
 */
final class PlainRecord {
    private static final int MOST_LINES = 3;

    /** The line says what the title says. */
    private static final String TITLE = "title";

    private PlainRecord() {}

    /** Whether a page is one paragraph that nothing but an id and a title came with. */
    static boolean is(RawPage page) {
        return isNoPage(page) && (page.content().strip().indexOf('\n') < 0 || WrappedText.is(lines(page)));
    }

    private static List<String> lines(RawPage page) {
        return page.content().strip().lines().map(String::strip).toList();
    }

    /** The paragraph; removed where it only says what the title says. */
    static Line paragraph(RawPage page, String title) {
        String text = String.join(" ", lines(page));
        Line line = Line.of(LineSplitter.plain(text, 0, text.length()));
        return line.text().equals(title) ? line.removed(TITLE) : line;
    }

    /** Whether lines of which none is a sentence are an article all the same. */
    static boolean isArticle(RawPage page, List<Line> lines) {
        PageMetadata metadata = page.metadata();
        return page.form() == RawPage.Form.TEXT
                && lines.size() <= MOST_LINES
                && (isNoPage(page)
                        || metadata.title() != null && lines.stream().allMatch(line -> TITLE.equals(line.removedBy())));
    }

    private static boolean isNoPage(RawPage page) {
        PageMetadata metadata = page.metadata();
        return page.form() == RawPage.Form.TEXT
                && metadata.id() != null
                && metadata.url() == null
                && metadata.source() == null
                && metadata.published() == null
                && metadata.language() == null
                && page.origin().url() == null;
    }

    /** The lines with all but the repeated title kept; none are left of a headline alone. */
    static List<Line> restored(List<Line> lines) {
        return lines.stream()
                .map(line -> TITLE.equals(line.removedBy()) ? line : Line.of(line.text(), line.kind()))
                .toList();
    }
}
