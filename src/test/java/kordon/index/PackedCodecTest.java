package kordon.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedCodecTest {
    private static final long SEED = 7;

    @Test
    void lucene_finds_it_by_its_name() {
        assertThat(Codec.forName(new PackedCodec().getName())).isInstanceOf(PackedCodec.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 32_768, 200_000})
    void any_part_of_a_chunk_comes_back(int length) throws IOException {
        Random random = new Random(SEED);
        byte[] plain = text(length, random);
        byte[] packed = packed(plain);

        BytesRef part = new BytesRef();
        for (int i = 0; i < 50; i++) {
            int offset = random.nextInt(length + 1);
            int size = random.nextInt(length - offset + 1);
            DeflateMode.INSTANCE
                    .newDecompressor()
                    .decompress(new ByteArrayDataInput(packed), length, offset, size, part);
            assertThat(part).isEqualTo(new BytesRef(plain, offset, size));
        }
    }

    @Test
    void noise_that_can_not_be_packed_comes_back_as_well() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(SEED).nextBytes(noise);
        BytesRef back = new BytesRef();

        DeflateMode.INSTANCE
                .newDecompressor()
                .decompress(new ByteArrayDataInput(packed(noise)), noise.length, 0, noise.length, back);

        assertThat(back).isEqualTo(new BytesRef(noise));
    }

    @Test
    void a_chunk_that_was_changed_is_named_as_corrupt() throws IOException {
        byte[] packed = packed(text(1_000, new Random(SEED)));
        packed[3] ^= 0x7f;
        packed[4] ^= 0x7f;

        assertThatThrownBy(() -> DeflateMode.INSTANCE
                        .newDecompressor()
                        .decompress(new ByteArrayDataInput(packed), 2_000, 0, 2_000, new BytesRef()))
                .isInstanceOf(CorruptIndexException.class);
    }

    private static byte[] text(int length, Random random) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(4));
        }
        return text;
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteBuffersDataOutput in = new ByteBuffersDataOutput();
        in.writeBytes(plain);
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try (Compressor compressor = DeflateMode.INSTANCE.newCompressor()) {
            compressor.compress(in.toDataInput(), out);
        }
        return out.toArrayCopy();
    }
}
