package kordon.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.article.Sha256;

/**
 * The ids of one run: the first page of its id is kept, later ones are duplicates. Not for use by several threads.
 */
final class Duplicates {
    private final Set<Long> seen = new HashSet<>();
    private final MessageDigest digest = Sha256.begin();

    /** Whether the id is new to the run; it is remembered. */
    boolean isNew(ArticleId id) {
        return seen.add(fingerprint(id));
    }

    /** Whether the run had the id. */
    boolean has(ArticleId id) {
        return seen.contains(fingerprint(id));
    }

    /** 64 of SHA-256's bits: among ten million ids, two meet with a chance of about one in 400,000. */
    private long fingerprint(ArticleId id) {
        return ByteBuffer.wrap(digest.digest(id.value().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
