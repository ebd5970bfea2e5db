package kordon.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** What a reader keeps of articles beside the words: the records that were written. Safe for threads. */
final class StoredArticles {
    private static final Set<String> STORED = Set.of(Schema.STORED_ARTICLE);

    private final IndexSearcher searcher;

    StoredArticles(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The article of a document. */
    AnnotatedArticle article(int document) throws IOException {
        Document stored = searcher.storedFields().document(document, STORED);
        return ArticleCodec.decode(stored.getBinaryValue(Schema.STORED_ARTICLE));
    }

    /** The page that the article of a document was made from. */
    RawPage page(int document) throws IOException {
        return RawPageCodec.decode(
                bytes(Schema.RAW_PAGE, document), article(document).article());
    }

    /** The signature of the article of a document. */
    StorySignature signature(int document) throws IOException {
        return StorySignature.decode(bytes(Schema.STORY, document));
    }

    /** The copies of the article with an id; none where it is not there. */
    List<Copy> copies(ArticleId id) throws IOException {
        int document = only(new Term(Schema.LEAD, id.value()));
        return document < 0 ? List.of() : article(document).copies();
    }

    /** The digest of the rules that made the article of a document. */
    String rules(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Schema.RULES);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new CorruptIndexException(
                    "an article has no rules", leaf.reader().toString());
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }

    /** What is known of a page that some rules have read, as it is. */
    Optional<KnownPage> known(RawPage page, String rules) throws IOException {
        String fingerprint = page.fingerprint();
        int own = only(Schema.fingerprint(Schema.FINGERPRINT, fingerprint, rules));
        if (own >= 0) {
            AnnotatedArticle annotated = article(own);
            ArticleId id = annotated.article().id();
            return Optional.of(new KnownPage(id, id, annotated.events().size()));
        }
        int lead = only(Schema.fingerprint(Schema.COPY_FINGERPRINT, fingerprint, rules));
        if (lead < 0) {
            return Optional.empty();
        }
        AnnotatedArticle annotated = article(lead);
        return annotated.copies().stream()
                .filter(copy -> copy.fingerprint().equals(fingerprint))
                .findFirst()
                .map(copy -> new KnownPage(copy.id(), annotated.article().id(), 0));
    }

    /** The document with a term; -1 where there is none. */
    private int only(Term term) throws IOException {
        TopDocs found = searcher.search(new TermQuery(term), 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    private LeafReaderContext leaf(int document) {
        IndexReader reader = searcher.getIndexReader();
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    private BytesRef bytes(String field, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new CorruptIndexException(
                    "an article has no " + field, leaf.reader().toString());
        }
        return BytesRef.deepCopyOf(values.binaryValue());
    }
}
