package kordon.index;

import java.io.IOException;
import kordon.article.ArticleId;
import kordon.article.Origin;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What a report says of an article that is named on another one.
 *
 * @param id of the article that is no card of its own
 * @param origin where its page came from
 * @param events how many it has
 * @param lead the article that stands for both
 */
public record CopyNote(ArticleId id, Origin origin, int events, ArticleId lead) {

    /** The note as bytes, for {@link #decode}. */
    public BytesRef encode() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(id.value());
        ArticleCodec.writeOrigin(out, origin);
        out.writeVInt(events);
        out.writeString(lead.value());
        return new BytesRef(out.toArrayCopy());
    }

    /** The note that {@link #encode} wrote. */
    public static CopyNote decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new CopyNote(
                new ArticleId(in.readString()),
                ArticleCodec.readOrigin(in),
                in.readVInt(),
                new ArticleId(in.readString()));
    }
}
