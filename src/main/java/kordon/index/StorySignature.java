package kordon.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What tells whether two texts are copies of each other without comparing their words: MinHash (A. Broder, 1997) over
 * the four-word shingles of the text's beginning.
 *
 * @param length of the whole text, in UTF-16 units
 * @param digest of the whole text; texts of one length and one digest are taken for the same
 * @param hashes the least hash in each of 64 buckets; none where the text is shorter than a shingle
 */
record StorySignature(int length, long digest, int[] hashes) {
    private static final int BUCKETS = 64;
    private static final int HASHES_A_BAND = 8;
    private static final int WORDS_A_SHINGLE = 4;

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

    static StorySignature of(String text) {
        String beginning = text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
        int[] hashes = new int[BUCKETS];
        int count = 0;
        try (TokenStream stream = SHINGLES.tokenStream(Schema.STORY, beginning)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && count < BUCKETS) {
                hashes[count++] = (int) (digest(term) >>> 32);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StorySignature(text.length(), digest(text), count == BUCKETS ? hashes : new int[0]);
    }

    /** FNV-1a over UTF-16 units, with its bits mixed once more at the end. */
    private static long digest(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9e3779b97f4a7c15L;
    }

    /** Texts that share one of these may be copies of each other. */
    List<BytesRef> bands() {
        List<BytesRef> bands = new ArrayList<>();
        for (int start = 0; start < hashes.length; start += HASHES_A_BAND) {
            bands.add(band(start / HASHES_A_BAND, start));
        }
        if (bands.isEmpty()) {
            byte[] whole = new byte[8];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = (byte) (digest >>> (8 * i));
            }
            bands.add(new BytesRef(whole));
        }
        return bands;
    }

    private BytesRef band(int number, int start) {
        byte[] bytes = new byte[1 + HASHES_A_BAND * Integer.BYTES];
        int at = 0;
        bytes[at++] = (byte) number;
        for (int i = start; i < start + HASHES_A_BAND; i++) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[at++] = (byte) (hashes[i] >>> shift);
            }
        }
        return new BytesRef(bytes);
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
        return (double) equal / BUCKETS;
    }

    BytesRef encode() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVInt(length);
        out.writeLong(digest);
        out.writeVInt(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static StorySignature decode(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int length = in.readVInt();
        long digest = in.readLong();
        int[] hashes = new int[in.readVInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return new StorySignature(length, digest, hashes);
    }
}
