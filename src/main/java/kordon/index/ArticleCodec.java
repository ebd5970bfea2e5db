package kordon.index;

import static kordon.index.Encoding.readList;
import static kordon.index.Encoding.readOptional;
import static kordon.index.Encoding.readText;
import static kordon.index.Encoding.writeList;
import static kordon.index.Encoding.writeOptional;
import static kordon.index.Encoding.writeText;

import java.io.IOException;
import java.time.Instant;
import kordon.article.Article;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.Origin;
import kordon.article.Published;
import kordon.article.RemovedText;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * An annotated article as bytes, and back without loss (half a surrogate pair alone, which is no character, becomes the
 * replacement character). The form belongs to the schema: changing it raises {@link Schema#VERSION}.
 */
final class ArticleCodec {
    private ArticleCodec() {}

    static BytesRef encode(AnnotatedArticle annotated) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        Article article = annotated.article();
        out.writeString(article.id().value());
        out.writeString(article.key());
        writeOrigin(out, article.origin());
        writeText(out, article.title());
        writeOptional(out, article.url(), DataOutput::writeString);
        writeOptional(out, article.source(), DataOutput::writeString);
        out.writeString(article.language());
        writeOptional(out, article.published(), (o, published) -> o.writeString(published.toString()));
        writeList(out, article.authors(), Encoding::writeText);
        writeList(out, article.paragraphs(), Encoding::writeText);
        writeList(out, article.removed(), (o, removed) -> {
            writeText(o, removed.text());
            o.writeString(removed.rule());
            o.writeVInt(removed.before());
        });
        writeList(out, annotated.events(), EventCodec::write);
        writeList(out, annotated.totals(), EventCodec::writeTotal);
        writeList(out, annotated.copies(), ArticleCodec::writeCopy);
        return new BytesRef(out.toArrayCopy());
    }

    static AnnotatedArticle decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        Article article = new Article(
                new ArticleId(in.readString()),
                in.readString(),
                readOrigin(in),
                readText(in),
                readOptional(in, DataInput::readString),
                readOptional(in, DataInput::readString),
                in.readString(),
                readOptional(in, i -> Published.parse(i.readString())),
                readList(in, Encoding::readText),
                readList(in, Encoding::readText),
                readList(in, i -> new RemovedText(readText(i), i.readString(), i.readVInt())));
        return new AnnotatedArticle(
                article,
                readList(in, EventCodec::read),
                readList(in, EventCodec::readTotal),
                readList(in, ArticleCodec::readCopy));
    }

    private static void writeCopy(DataOutput out, Copy copy) throws IOException {
        out.writeString(copy.id().value());
        out.writeString(copy.key());
        writeOptional(out, copy.url(), DataOutput::writeString);
        writeOptional(out, copy.source(), DataOutput::writeString);
        writeText(out, copy.title());
        writeOptional(out, copy.published(), (o, published) -> o.writeString(published.toString()));
    }

    private static Copy readCopy(DataInput in) throws IOException {
        return new Copy(
                new ArticleId(in.readString()),
                in.readString(),
                readOptional(in, DataInput::readString),
                readOptional(in, DataInput::readString),
                readText(in),
                readOptional(in, i -> Published.parse(i.readString())));
    }

    static void writeOrigin(DataOutput out, Origin origin) throws IOException {
        out.writeString(origin.file());
        out.writeVLong(origin.offset());
        writeOptional(out, origin.url(), DataOutput::writeString);
        writeOptional(out, origin.captured(), (o, captured) -> {
            o.writeZLong(captured.getEpochSecond());
            o.writeVInt(captured.getNano());
        });
    }

    static Origin readOrigin(DataInput in) throws IOException {
        return new Origin(
                in.readString(),
                in.readVLong(),
                readOptional(in, DataInput::readString),
                readOptional(in, i -> Instant.ofEpochSecond(i.readZLong(), i.readVInt())));
    }
}
