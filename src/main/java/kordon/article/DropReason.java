package kordon.article;

import java.util.Locale;

/** Why a document was left out of the index. */
public enum DropReason {
    /** The file or record can't be read: no permission, an I/O error, cut off. */
    UNREADABLE("can't be read"),
    /** The record is not what its format says: broken JSON, no text field. */
    MALFORMED("not what its format says"),
    /** Nothing but white space. */
    EMPTY("empty"),
    /** Binary content or a format that no reader knows. */
    UNSUPPORTED("not text, HTML or JSON lines"),
    /** Larger than a reader accepts. */
    TOO_LARGE("too large"),
    /** No sentence was left after cleaning. */
    NO_ARTICLE("no article text in it"),
    /** The engine that holds the index did not take the article. */
    REFUSED("refused by the engine of the index"),
    /** Kordon itself failed on the page; worth a report to its makers. */
    FAULT("a fault of Kordon's own");

    private final String label;

    DropReason(String label) {
        this.label = label;
    }

    /** The stable name in reports: {@code no_article}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason in a reader's words. */
    public String label() {
        return label;
    }
}
