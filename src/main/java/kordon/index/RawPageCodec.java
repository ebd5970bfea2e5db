package kordon.index;

import static kordon.index.Encoding.readList;
import static kordon.index.Encoding.readOptional;
import static kordon.index.Encoding.readText;
import static kordon.index.Encoding.writeList;
import static kordon.index.Encoding.writeOptional;
import static kordon.index.Encoding.writeText;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import kordon.article.Article;
import kordon.article.PageMetadata;
import kordon.article.RawPage;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A raw page as bytes, and back. Most of a page is the article that was cleaned out of it, which the index holds anyway:
 * DEFLATE with the article, and what was removed from it, as its dictionary leaves little more than the markup.
 */
final class RawPageCodec {
    /** DEFLATE looks back no further. */
    private static final int WINDOW = 32 * 1024;

    /** The least effort that finds nearly all of the article again; the one below leaves a fifth more. */
    private static final int EFFORT = 3;

    private RawPageCodec() {}

    static BytesRef encode(RawPage page, Article article) throws IOException {
        ByteBuffersDataOutput plain = new ByteBuffersDataOutput();
        Charset charset = write(plain, page);
        byte[] bytes = plain.toArrayCopy();
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(charset.name());
        out.writeVInt(bytes.length);
        Deflater deflater = new Deflater(EFFORT, true);
        try {
            deflater.setDictionary(dictionary(article, charset));
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.writeBytes(buffer, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return new BytesRef(out.toArrayCopy());
    }

    static RawPage decode(BytesRef bytes, Article article) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        Charset charset = Charset.forName(in.readString());
        byte[] plain = new byte[in.readVInt()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary(article, charset));
            inflater.setInput(bytes.bytes, in.getPosition(), bytes.offset + bytes.length - in.getPosition());
            int length = 0;
            while (length < plain.length) {
                int read = inflater.inflate(plain, length, plain.length - length);
                if (read == 0) {
                    throw new CorruptIndexException(
                            "the raw page ends early", article.id().value());
                }
                length += read;
            }
        } catch (DataFormatException e) {
            throw new CorruptIndexException(
                    "the raw page can't be unpacked", article.id().value(), e);
        } finally {
            inflater.end();
        }
        return read(new ByteArrayDataInput(plain));
    }

    /** What the article keeps of its page, in the page's own characters: only so it is byte by byte alike. */
    private static byte[] dictionary(Article article, Charset charset) {
        StringBuilder kept = new StringBuilder();
        kept.append(article.origin().file()).append(article.key());
        kept.append(article.url()).append(article.source()).append('\n');
        article.removed().forEach(removed -> kept.append(removed.text()).append('\n'));
        kept.append(article.title()).append('\n').append(article.body());
        byte[] bytes = kept.toString().getBytes(charset);
        return bytes.length <= WINDOW ? bytes : Arrays.copyOfRange(bytes, 0, WINDOW);
    }

    /** Answers the characters that the content was written in. */
    private static Charset write(DataOutput out, RawPage page) throws IOException {
        PageMetadata metadata = page.metadata();
        ArticleCodec.writeOrigin(out, page.origin());
        out.writeString(page.form().name());
        Charset charset = writeText(out, page.content());
        out.writeString(metadata.key());
        for (String value : new String[] {
            metadata.id(),
            metadata.url(),
            metadata.title(),
            metadata.published(),
            metadata.source(),
            metadata.language()
        }) {
            writeOptional(out, value, Encoding::writeText);
        }
        writeList(out, metadata.authors(), Encoding::writeText);
        return charset;
    }

    private static RawPage read(DataInput in) throws IOException {
        return new RawPage(
                ArticleCodec.readOrigin(in),
                RawPage.Form.valueOf(in.readString()),
                readText(in),
                new PageMetadata(
                        in.readString(),
                        readOptional(in, Encoding::readText),
                        readOptional(in, Encoding::readText),
                        readOptional(in, Encoding::readText),
                        readOptional(in, Encoding::readText),
                        readOptional(in, Encoding::readText),
                        readOptional(in, Encoding::readText),
                        readList(in, Encoding::readText)));
    }
}
