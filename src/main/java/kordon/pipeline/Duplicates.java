package kordon.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import kordon.article.ArticleId;
import kordon.article.Sha256;

/**
 * The ids of one run: the first page of its id is kept, later ones are duplicates. Of every id eight bytes are kept, in a
 * table that is between three eighths and three quarters full: 17 MB for a million ids, 34 MB for two. Not for use by
 * several threads.
 */
final class Duplicates {
    private final MessageDigest digest = Sha256.begin();

    /** Open addressing with linear probing; 0 is a free place. */
    private long[] table = new long[1 << 10];

    private int size;

    /** Whether the id is new to the run; it is remembered. */
    boolean isNew(ArticleId id) {
        long fingerprint = fingerprint(id);
        int place = place(table, fingerprint);
        if (table[place] != 0) {
            return false;
        }
        table[place] = fingerprint;
        size++;
        if (size > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    /** Whether the run had the id. */
    boolean has(ArticleId id) {
        return table[place(table, fingerprint(id))] != 0;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        for (long fingerprint : table) {
            if (fingerprint != 0) {
                larger[place(larger, fingerprint)] = fingerprint;
            }
        }
        table = larger;
    }

    /** Where the fingerprint stands, or would. */
    private static int place(long[] table, long fingerprint) {
        int place = (int) fingerprint & table.length - 1;
        while (table[place] != 0 && table[place] != fingerprint) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** 64 of SHA-256's bits, never 0: among ten million ids, two meet with a chance of about one in 400,000. */
    private long fingerprint(ArticleId id) {
        long fingerprint = ByteBuffer.wrap(digest.digest(id.value().getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return fingerprint == 0 ? 1 : fingerprint;
    }
}
