package kordon.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * 32 hexadecimal digits that stand for all that decides what becomes of the page: form, content, address and
     * metadata. Where the page lay is no part of it.
     */
    public String fingerprint() {
        MessageDigest digest = Sha256.begin();
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        // The lengths keep apart what would read alike once joined.
        String rest = Stream.concat(
                        Stream.of(
                                form.name(),
                                origin.url(),
                                metadata.key(),
                                metadata.id(),
                                metadata.url(),
                                metadata.title(),
                                metadata.published(),
                                metadata.source(),
                                metadata.language()),
                        metadata.authors().stream())
                .map(text -> text == null ? "-" : text.length() + ":" + text)
                .collect(Collectors.joining(","));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(rest.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
