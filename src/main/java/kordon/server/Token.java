package kordon.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import kordon.article.Sha256;

/** What a client must know to write, or to read. Compared in a time that tells nothing of it; never written anywhere. */
public final class Token {
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";
    private static final String BASIC = "Basic ";

    private final byte[] digest;

    private Token(byte[] digest) {
        this.digest = digest;
    }

    /**
     * A token of at least 16 characters, as a header can carry them.
     *
     * @throws IllegalArgumentException where it is shorter or has others than ASCII letters, digits and signs
     */
    public static Token of(String text) {
        if (text.length() < SHORTEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "a token has at least %d characters, ASCII letters, digits and signs without spaces"
                            .formatted(SHORTEST));
        }
        return new Token(digest(text));
    }

    /** Whether the value of an {@code Authorization} header bears it. */
    boolean isIn(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest, digest(authorization.substring(SCHEME.length()).strip()));
    }

    /** Whether the value of an {@code Authorization} header has it as the password of some name, as browsers send it. */
    boolean isPasswordIn(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] nameAndPassword = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            return nameAndPassword.length == 2 && MessageDigest.isEqual(digest, digest(nameAndPassword[1]));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] digest(String text) {
        return Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
