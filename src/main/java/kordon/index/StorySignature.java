package kordon.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kordon.article.Article;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What tells whether two texts are copies of each other without comparing their words: Lucene's MinHash (A. Broder, 1997;
 * one permutation, as by P. Li, A. Owen and C.-H. Zhang, 2012) over the four-word shingles of the text's beginning.
 *
 * <p>Of each of the 64 least hashes one byte is kept (P. Li and A. C. König, 2010): different shingles look alike in one
 * of 256, which {@link #likeness} takes off again. Sixteen bands of four whole hashes find the candidates: of pairs that
 * share 0.6 of their shingles one in ten is missed, of those that share 0.7 one in eighty, and of those that share a tenth
 * one in six hundred is found. {@code NearCopiesTest} has what other numbers would do.
 *
 * @param length of the whole text, in UTF-16 units
 * @param digest of the whole text; texts of one length and one digest are taken for the same
 * @param hashes a byte of the least hash in each of 64 buckets; none where the text is shorter than a shingle
 * @param bands what texts that may be copies of each other share at least one of; known only of a text just read
 */
record StorySignature(int length, long digest, byte[] hashes, List<BytesRef> bands) {
    private static final int BUCKETS = 64;
    private static final int HASHES_A_BAND = 4;
    private static final int WORDS_A_SHINGLE = 4;

    /** Bytes look alike by chance as often as this. */
    private static final double CHANCE = 1.0 / 256;

    /** Syndicated texts are cut at their ends, not their beginnings. */
    private static final int CHARACTERS = 2_000;

    private static final Analyzer SHINGLES = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(words), WORDS_A_SHINGLE, WORDS_A_SHINGLE);
            shingles.setOutputUnigrams(false);
            // With rotation a bucket that no shingle falls into takes its neighbour's hash.
            return new TokenStreamComponents(words, new MinHashFilter(shingles, 1, BUCKETS, 1, true));
        }
    };

    /** That of an article. A headline alone is its own text; by their bodies all of them would be the same. */
    static StorySignature of(Article article) {
        String body = article.body();
        return of(body.isEmpty() ? article.title() : body);
    }

    static StorySignature of(String text) {
        long digest = digest(text);
        long[] least = leastHashes(beginning(text));
        byte[] hashes = new byte[least.length];
        for (int i = 0; i < least.length; i++) {
            hashes[i] = (byte) (least[i] >>> 56);
        }
        return new StorySignature(
                text.length(), digest, hashes, least.length == 0 ? List.of(term(digest)) : bands(least));
    }

    /** The part of a text that decides. */
    static String beginning(String text) {
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
    }

    private static long[] leastHashes(String text) {
        long[] hashes = new long[BUCKETS];
        int count = 0;
        try (TokenStream stream = SHINGLES.tokenStream(Schema.STORY, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && count < BUCKETS) {
                hashes[count++] = digest(term);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count == BUCKETS ? hashes : new long[0];
    }

    private static List<BytesRef> bands(long[] least) {
        List<BytesRef> bands = new ArrayList<>(BUCKETS / HASHES_A_BAND);
        for (int start = 0; start < BUCKETS; start += HASHES_A_BAND) {
            long band = start;
            for (int i = start; i < start + HASHES_A_BAND; i++) {
                band = mixed(band * 31 + least[i]);
            }
            bands.add(term(band));
        }
        return bands;
    }

    private static BytesRef term(long number) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number >>> (8 * i));
        }
        return new BytesRef(bytes);
    }

    /** FNV-1a over UTF-16 units, with its bits mixed once more at the end. */
    private static long digest(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        return (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
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
        return new StorySignature(length, digest, hashes, List.of());
    }
}
