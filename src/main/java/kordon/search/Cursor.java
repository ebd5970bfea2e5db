package kordon.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;
import kordon.Failure;

/**
 * The place in the order of an answer at which it ended. What comes after it comes next, however many hits have been
 * added before it or taken out since, so that nothing is repeated or passed over while the index moves on. (Relevance
 * itself moves a little with the index, since it goes by how common words are; the other orders do not.)
 *
 * @param first what the order goes by, the larger the earlier; {@code second} breaks ties
 * @param id of the article, which breaks further ties
 * @param event its number within the article, -1 for the article itself
 * @param question a digest of the question that it belongs to
 */
public record Cursor(long first, long second, String id, int event, int question) {

    /** A cursor that is none, or belongs to another question. */
    public static final class Refused extends Failure {
        private static final long serialVersionUID = 1L;

        private Refused(String message) {
            super(message);
        }
    }

    /** As it goes into an address: opaque, made of letters, digits, hyphens and underscores. */
    @Override
    public String toString() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES * 2 + name.length);
        bytes.putInt(question).putLong(first).putLong(second).putInt(event).put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws Refused where the text is no cursor
     */
    public static Cursor parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() > Long.BYTES * 2 + Integer.BYTES * 2) {
                int question = bytes.getInt();
                long first = bytes.getLong();
                long second = bytes.getLong();
                int event = bytes.getInt();
                String id = StandardCharsets.UTF_8.decode(bytes).toString();
                return new Cursor(first, second, id, event, question);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same message as a text that is too short
        }
        throw new Refused("\"cursor\" takes the \"next_cursor\" of an answer.");
    }

    /** What a cursor of a request is marked with. */
    public static int question(SearchRequest request, boolean events) {
        CRC32C digest = new CRC32C();
        String text = request.criteria().canonical() + request.sort() + request.recency() + events;
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) digest.getValue();
    }

    /**
     * Refuses to go on in another question.
     *
     * @throws Refused where the cursor belongs to another
     */
    public void check(SearchRequest request, boolean events) {
        if (question != question(request, events)) {
            throw new Refused("\"cursor\" belongs to another question; words, filters and sort must stay the same.");
        }
    }
}
