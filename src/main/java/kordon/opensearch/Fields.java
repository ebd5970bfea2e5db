package kordon.opensearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kordon.article.ArticleId;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of a cluster's documents that the embedded index has in another shape; all others are named as in {@link
 * kordon.index.Schema}.
 */
final class Fields {
    /** The events of an article, nested; in the embedded index documents of their own. */
    static final String EVENTS = "events";

    /** Within {@link #EVENTS}: the event's place among those of its article, from 0. */
    static final String ORDINAL = "ordinal";

    /** Within {@link #EVENTS}: how many days the event's date stands for: 1, or those of a month or a year. */
    static final String DAYS = "days";

    /** How many events an article has; 0 for a copy. */
    static final String EVENT_COUNT = "event_count";

    /** The source in lower case, which queries ask for; the field of the dimension has it as it was written. */
    static final String SOURCE_TERM = "source_term";

    /** On an article that stands for copies: their ids. */
    static final String COPY_IDS = "copy_ids";

    /** The run that wrote a document. */
    static final String RUN = "run";

    /** On the one document that tells of the index as a whole . */
    static final String STATE = "state";

    /** The document that tells of the index as a whole; no article is kept under a name that begins so. */
    static final String STATE_ID = "#state";

    /** What the cluster takes as a name, in bytes. */
    private static final int LONGEST_ID = 512;

    private Fields() {}

    /** A field of an event, as a query names it. */
    static String ofEvent(String field) {
        return EVENTS + "." + field;
    }

    /** The name under which the cluster keeps an article: its id, or a digest where that can't be a name. */
    static String documentId(ArticleId id) {
        byte[] bytes = clean(id.value()).getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_ID && bytes[0] != '#') {
            return clean(id.value());
        }
        try {
            return "#"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A text as Lucene writes it: half a surrogate pair alone becomes the replacement character. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return new BytesRef(text).utf8ToString();
                }
            }
        }
        return text;
    }
}
