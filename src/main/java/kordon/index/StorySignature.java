package kordon.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kordon.article.Article;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What tells whether two texts are copies of each other without comparing their words: MinHash (A. Broder, 1997; one
 * permutation, as by P. Li, A. Owen and C.-H. Zhang, 2012) over the four-word shingles of the text's beginning. Lucene's
 * filters for it make a token of each shingle, which took a tenth of the time of indexing.
 *
 * <p>Of each of the 64 least hashes one byte is kept (P. Li and A. C. König, 2010): different shingles look alike in one
 * of 256, which {@link #likeness} takes off again. Sixteen bands of four of these bytes find the candidates: of pairs that
 * share 0.6 of their shingles one in ten is missed, of those that share 0.7 one in eighty, and of those that share a tenth
 * one in six hundred is found. {@code NearCopiesTest} has what other numbers would do.
 *
 * @param length of the whole text, in UTF-16 units
 * @param digest of the whole text; texts of one length and one digest are taken for the same
 * @param hashes a byte of the least hash in each of 64 buckets; none where the text is shorter than a shingle
 */
record StorySignature(int length, long digest, byte[] hashes) {
    private static final int BUCKETS = 64;
    private static final int HASHES_A_BAND = 4;
    private static final int WORDS_A_SHINGLE = 4;
    private static final long NO_HASH = Long.MAX_VALUE;

    /** In place of the number of a band, for texts too short to have any. */
    private static final byte WHOLE_TEXT = -1;

    /** Bytes look alike by chance as often as this. */
    private static final double CHANCE = 1.0 / 256;

    /** Syndicated texts are cut at their ends, not their beginnings. */
    private static final int CHARACTERS = 2_000;

    /** That of an article. A headline alone is its own text; by their bodies all of them would be the same. */
    static StorySignature of(Article article) {
        String body = article.body();
        return of(body.isEmpty() ? article.title() : body);
    }

    static StorySignature of(String text) {
        long digest = WordDigest.of(text);
        long[] least = leastHashes(beginning(text));
        byte[] hashes = new byte[least.length];
        for (int i = 0; i < least.length; i++) {
            // Bits that decide neither the bucket nor which hash is the least.
            hashes[i] = (byte) (least[i] >>> Byte.SIZE);
        }
        return new StorySignature(text.length(), digest, hashes);
    }

    /** The part of a text that decides. */
    static String beginning(String text) {
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
    }

    /** The least hash of the shingles that fall into each bucket; none where there is no shingle. */
    private static long[] leastHashes(String text) {
        long[] least = new long[BUCKETS];
        Arrays.fill(least, NO_HASH);
        long[] words = new long[WORDS_A_SHINGLE];
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            words[count++ % WORDS_A_SHINGLE] = WordDigest.of(text, at, end);
            if (count >= WORDS_A_SHINGLE) {
                long shingle = 0;
                for (int i = count; i < count + WORDS_A_SHINGLE; i++) {
                    shingle = WordDigest.then(shingle, words[i % WORDS_A_SHINGLE]);
                }
                int bucket = Math.floorMod(shingle, BUCKETS);
                least[bucket] = Math.min(least[bucket], shingle);
            }
            at = end;
        }
        return count < WORDS_A_SHINGLE ? new long[0] : filled(least);
    }

    /** A bucket that no shingle falls into takes the hash of the next one that has any. */
    private static long[] filled(long[] least) {
        long[] filled = least.clone();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            for (int next = bucket; filled[bucket] == NO_HASH; next = (next + 1) % BUCKETS) {
                filled[bucket] = least[next];
            }
        }
        return filled;
    }

    /**
     * What texts that may be copies of each other share at least one of, as terms: the number of the band and its hashes.
     * Of a million articles some hundreds share one by chance.
     */
    List<BytesRef> bands() {
        if (hashes.length == 0) {
            return List.of(new BytesRef(ByteBuffer.allocate(1 + Long.BYTES)
                    .put(WHOLE_TEXT)
                    .putLong(digest)
                    .array()));
        }
        List<BytesRef> bands = new ArrayList<>(BUCKETS / HASHES_A_BAND);
        for (int start = 0; start < BUCKETS; start += HASHES_A_BAND) {
            byte[] band = new byte[1 + HASHES_A_BAND];
            band[0] = (byte) (start / HASHES_A_BAND);
            System.arraycopy(hashes, start, band, 1, HASHES_A_BAND);
            bands.add(new BytesRef(band));
        }
        return bands;
    }

    boolean sameText(StorySignature other) {
        return length == other.length && digest == other.digest;
    }

    /** The estimated share of shingles that both have among those that either has, 0 to 1. */
    double likeness(StorySignature other) {
        if (hashes.length == 0 || other.hashes.length == 0) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < BUCKETS; i++) {
            if (hashes[i] == other.hashes[i]) {
                equal++;
            }
        }
        return Math.max(0, ((double) equal / BUCKETS - CHANCE) / (1 - CHANCE));
    }

    void write(DataOutput out) throws IOException {
        out.writeVInt(length);
        out.writeLong(digest);
        out.writeVInt(hashes.length);
        out.writeBytes(hashes, hashes.length);
    }

    static StorySignature read(DataInput in) throws IOException {
        int length = in.readVInt();
        long digest = in.readLong();
        byte[] hashes = new byte[in.readVInt()];
        in.readBytes(hashes, 0, hashes.length);
        return new StorySignature(length, digest, hashes);
    }
}
