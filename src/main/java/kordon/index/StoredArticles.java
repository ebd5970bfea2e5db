package kordon.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

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

    /** The bands of the article of a document. */
    List<BytesRef> bands(int document) throws IOException {
        return story(document).signature().bands();
    }

    /** What decides whether the article of a document is a copy. */
    Story story(int document) throws IOException {
        return Story.decode(bytes(Schema.STORY, document));
    }

    /** The id of the article of a document. */
    ArticleId id(int document) throws IOException {
        return new ArticleId(Objects.requireNonNull(name(Schema.ID, document), "every article has an id"));
    }

    /** The article that stands for that of a document; none where it stands alone. */
    @Nullable
    ArticleId lead(int document) throws IOException {
        String lead = name(Schema.LEAD, document);
        return lead == null ? null : new ArticleId(lead);
    }

    /** The documents of the copies that an article stands for. */
    List<Integer> copiesOf(ArticleId lead) throws IOException {
        List<Integer> copies = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues leads = DocValues.getSorted(leaf.reader(), Schema.LEAD);
            int number = leads.lookupTerm(new BytesRef(lead.value()));
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = number < 0 ? NO_MORE_DOCS : leads.nextDoc(); doc != NO_MORE_DOCS; doc = leads.nextDoc()) {
                if (leads.ordValue() == number && (live == null || live.get(doc))) {
                    copies.add(leaf.docBase + doc);
                }
            }
        }
        return copies;
    }

    /** How many copies the article of a document stands for. */
    long copies(int document) throws IOException {
        return number(Schema.COPIES, document);
    }

    /** The digest of the rules that made the article of a document. */
    String rules(int document) throws IOException {
        return Objects.requireNonNull(name(Schema.RULES, document), "every article has its rules");
    }

    /** What is known of a page that some rules have read, as it is. */
    Optional<KnownPage> known(RawPage page, String rules) throws IOException {
        int document = only(new TermQuery(Schema.fingerprint(page.fingerprint(), rules)));
        if (document < 0) {
            return Optional.empty();
        }
        long events = lead(document) == null
                ? number(Schema.EVENTS, document)
                : CopyNote.decode(bytes(Schema.COPY_NOTE, document)).events();
        return Optional.of(new KnownPage(id(document), (int) events));
    }

    /** The document of an article or a copy; -1 where there is none. */
    int document(ArticleId id) throws IOException {
        return only(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Schema.BLOCK, id.value())), BooleanClause.Occur.FILTER)
                .add(Schema.kept(), BooleanClause.Occur.FILTER)
                .build());
    }

    private int only(Query query) throws IOException {
        TopDocs found = searcher.search(query, 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    private LeafReaderContext leaf(int document) {
        IndexReader reader = searcher.getIndexReader();
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    private @Nullable String name(String field, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : null;
    }

    /** 0 where there is none. */
    private long number(String field, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
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
