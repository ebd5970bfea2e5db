package kordon.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kordon.article.Article;
import kordon.article.Origin;

/**
 * The articles of one run by id and by text: the first of its kind is kept, later ones are duplicates. Not for use by
 * several threads.
 */
final class Duplicates {
    private final Map<Long, Origin> seen = new HashMap<>();
    private final MessageDigest digest;

    Duplicates() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Where the run saw this id or this very text before; empty for a new article, which is remembered. */
    Optional<Origin> firstOf(Article article) {
        Origin byId = seen.putIfAbsent(fingerprint("id", article.id().value()), article.origin());
        Origin byText = seen.putIfAbsent(fingerprint("body", article.body()), article.origin());
        return Optional.ofNullable(byId != null ? byId : byText);
    }

    /** 64 of SHA-256's bits: among ten million articles, two different texts meet with a chance of about one in 100,000. */
    private long fingerprint(String kind, String text) {
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
