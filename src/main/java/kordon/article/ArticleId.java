package kordon.article;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The name of an article in the index and in addresses of the API. An article that is indexed again under the same id
 * replaces the earlier one.
 *
 * @param value one to 200 characters
 */
public record ArticleId(String value) {
    private static final int LONGEST = 200;

    public ArticleId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("an article's id has 1 to " + LONGEST + " characters: " + value);
        }
    }

    /** Whether a text can be an id at all. */
    public static boolean isPossible(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /**
     * The id of a page: the input's own where it gave a usable one, else a digest of the address, else a digest of the
     * content, so that the same page read twice is the same article.
     */
    public static ArticleId of(RawPage page) {
        PageMetadata metadata = page.metadata();
        String own = metadata.id();
        if (own != null && isPossible(own.strip())) {
            return new ArticleId(own.strip());
        }
        String url = metadata.url() != null ? metadata.url() : page.origin().url();
        return new ArticleId(digest(url != null ? url : page.content()));
    }

    private static String digest(String text) {
        byte[] hash = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
