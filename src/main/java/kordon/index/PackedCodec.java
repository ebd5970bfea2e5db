package kordon.index;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with the stored articles packed by {@link DeflateMode}: close to its smaller form in size and to its
 * faster one in time. Lucene finds it by its name, which stands in every segment. Safe for threads.
 */
public final class PackedCodec extends FilterCodec {
    private static final String NAME = "Kordon104";

    /** So many bytes of articles are packed as one, and read as one: four or five articles. */
    private static final int CHUNK = 32 * 1024;

    /** Documents in one chunk at most; events have nothing stored, and only their number counts. */
    private static final int MOST_DOCUMENTS = 1024;

    /** Lucene's own: chunks in a block of the list of chunks are two to the power of this. */
    private static final int BLOCK_SHIFT = 10;

    private final StoredFieldsFormat articles = new Lucene90CompressingStoredFieldsFormat(
            "KordonDeflate", DeflateMode.INSTANCE, CHUNK, MOST_DOCUMENTS, BLOCK_SHIFT);

    /** For Lucene, which makes one by the name. */
    public PackedCodec() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return articles;
    }
}
