package kordon.article;

/**
 * A page as it was scraped, decoded to characters, with what its container said about it. Kept in the index beside the
 * article, so that better rules can be applied without scraping again.
 *
 * @param origin where it came from
 * @param form whether {@code content} is markup or bare text
 * @param content the page; lines end with {@code \n}
 * @param metadata facts that came beside the page, not within it
 */
public record RawPage(Origin origin, Form form, String content, PageMetadata metadata) {

    /** What the characters of a page are. */
    public enum Form {
        /** Bare text, a line a paragraph or a menu item. */
        TEXT,
        /** HTML markup. */
        HTML
    }
}
