package kordon.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * DEFLATE without looking for the longest match, a chunk as one stream that is unpacked no further than asked for. Lucene's
 * own mode looks hard and took a quarter of the time of indexing, for a seventh less in size.
 */
final class DeflateMode extends CompressionMode {
    static final CompressionMode INSTANCE = new DeflateMode();

    private static final int LEVEL = 2;

    private DeflateMode() {}

    @Override
    public Compressor newCompressor() {
        return new Packing();
    }

    @Override
    public Decompressor newDecompressor() {
        return new Unpacking();
    }

    @Override
    public String toString() {
        return "DEFLATE";
    }

    private static final class Packing extends Compressor {
        private final Deflater deflater = new Deflater(LEVEL, true);
        private byte[] plain = {};
        private byte[] packed = {};

        @Override
        public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
            int length = Math.toIntExact(in.length());
            if (plain.length < length) {
                plain = new byte[length];
            }
            in.readBytes(plain, 0, length);
            deflater.reset();
            deflater.setInput(plain, 0, length);
            deflater.finish();
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = Arrays.copyOf(packed, Math.max(length, size * 2) + 64);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            out.writeVInt(size);
            out.writeBytes(packed, size);
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    private static final class Unpacking extends Decompressor {
        private byte[] packed = {};

        @Override
        public void decompress(DataInput in, int whole, int offset, int length, BytesRef bytes) throws IOException {
            int size = in.readVInt();
            // One more than there is: some versions of zlib ask for a byte behind the end.
            if (packed.length < size + 1) {
                packed = new byte[size + 1];
            }
            in.readBytes(packed, 0, size);
            packed[size] = 0;
            int wanted = offset + length;
            if (bytes.bytes.length < wanted) {
                bytes.bytes = new byte[wanted];
            }
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(packed, 0, size + 1);
                int got = 0;
                while (got < wanted) {
                    int read = inflater.inflate(bytes.bytes, got, wanted - got);
                    if (read == 0) {
                        throw new CorruptIndexException(
                                "articles end after %d of %d bytes".formatted(got, wanted), in.toString());
                    }
                    got += read;
                }
            } catch (DataFormatException e) {
                throw new CorruptIndexException("articles can't be unpacked", in.toString(), e);
            } finally {
                inflater.end();
            }
            bytes.offset = offset;
            bytes.length = length;
        }

        @Override
        public Decompressor clone() {
            return new Unpacking();
        }
    }
}
