package kordon.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that stands for texts where the texts themselves would be too long. */
public final class Sha256 {

    private Sha256() {}

    /** A fresh digest; not for use by several threads. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
