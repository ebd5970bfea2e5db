package kordon.index;

import java.io.IOException;
import java.util.List;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.util.BytesRef;

/**
 * What an index keeps of an article or a copy beside what is searched, as bytes that any engine can hold.
 *
 * @param article the article and its events, read again by {@link #article(BytesRef)}
 * @param page the page that it was made from, read again by {@link #page(BytesRef, AnnotatedArticle)}
 * @param story the {@link Story} of the article
 * @param bands the bands of the story's signature
 * @param fingerprint of the page
 */
public record KeptArticle(BytesRef article, BytesRef page, BytesRef story, List<BytesRef> bands, String fingerprint) {

    /** What is to be kept of an article made from a page. */
    public static KeptArticle of(AnnotatedArticle annotated, RawPage page) throws IOException {
        StorySignature signature = StorySignature.of(annotated.article());
        return new KeptArticle(
                ArticleCodec.encode(annotated),
                RawPageCodec.encode(page, annotated.article()),
                Story.of(annotated, signature).encode(),
                signature.bands(),
                page.fingerprint());
    }

    /** The article that was kept. */
    public static AnnotatedArticle article(BytesRef kept) throws IOException {
        return ArticleCodec.decode(kept);
    }

    /** The bands of a story that was kept. */
    public static List<BytesRef> bands(BytesRef story) throws IOException {
        return Story.decode(story).signature().bands();
    }

    /** The page that was kept beside an article. */
    public static RawPage page(BytesRef kept, AnnotatedArticle article) throws IOException {
        return RawPageCodec.decode(kept, article.article());
    }
}
