package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings copies of one story together: one article stands for all and names the others, which are kept whole beside it
 * and become articles again when it goes or tells another story. Works on all that a writer holds, committed or not.
 *
 * <p>What is a copy of what follows from the articles alone, whatever was put first or stood together before; only what
 * changes is written. In memory lie a bit a document, and twelve bytes for each that shares a band with another. For one
 * thread, while no other writes.
 */
final class Stories {
    /** More articles than these are settled in parts, so that no heap of near copies is too large for memory. */
    private static final int MOST_AT_ONCE = 50_000;

    private final IndexWriter writer;
    private final Predicate<ArticleId> justRead;

    /** @param justRead the articles whose files the run has read, as they are now */
    Stories(IndexWriter writer, Predicate<ArticleId> justRead) {
        this.writer = writer;
        this.justRead = justRead;
    }

    /** Gives every story one article that names all copies. */
    void merge() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            FixedBitSet documents = together(reader);
            eachLink(reader, (one, other) -> {
                documents.set(one);
                documents.set(other);
            });
            Links links = new Links(numbers(documents));
            eachLink(reader, links::join);
            links.eachGroup(group -> {
                for (int start = 0; start < group.length; start += MOST_AT_ONCE) {
                    settle(Arrays.copyOfRange(group, start, Math.min(group.length, start + MOST_AT_ONCE)), stored);
                }
            });
        }
    }

    /** Makes every copy an article of its own. */
    void separate() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            for (int document : numbers(together(reader))) {
                writeArticle(document, List.of(), stored);
            }
        }
    }

    /** Tells of every copy in a snapshot of the index, in no order that matters. */
    static void eachCopy(DirectoryReader reader, Consumer<CopyNote> told) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues notes = DocValues.getBinary(leaf.reader(), Schema.COPY_NOTE);
            for (int doc = notes.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = notes.nextDoc()) {
                if (live == null || live.get(doc)) {
                    told.accept(CopyNote.decode(notes.binaryValue()));
                }
            }
        }
    }

    /** The copies, and the articles that stand for them. */
    private static FixedBitSet together(DirectoryReader reader) throws IOException {
        FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (DocIdSetIterator marked : List.of(
                    DocValues.getSorted(leaf.reader(), Schema.LEAD),
                    DocValues.getNumeric(leaf.reader(), Schema.COPIES))) {
                for (int doc = marked.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = marked.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        documents.set(leaf.docBase + doc);
                    }
                }
            }
        }
        return documents;
    }

    private static int[] numbers(FixedBitSet documents) throws IOException {
        int[] numbers = new int[documents.cardinality()];
        BitSetIterator iterator = new BitSetIterator(documents, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = iterator.nextDoc();
        }
        return numbers;
    }

    /** Two documents that share a band. */
    private interface Link {
        void between(int one, int other);
    }

    private static void eachLink(DirectoryReader reader, Link link) throws IOException {
        Terms bands = MultiTerms.getTerms(reader, Schema.STORY_BAND);
        if (bands == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum terms = bands.iterator();
        PostingsEnum postings = null;
        while (terms.next() != null) {
            if (terms.docFreq() < 2) {
                continue;
            }
            postings = terms.postings(postings, PostingsEnum.NONE);
            int first = nextLive(postings, live);
            for (int doc = nextLive(postings, live); doc >= 0; doc = nextLive(postings, live)) {
                link.between(first, doc);
            }
        }
    }

    private static int nextLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                return doc;
            }
        }
        return -1;
    }

    private void settle(int[] documents, StoredArticles stored) throws IOException {
        List<StoryCandidate> articles = new ArrayList<>(documents.length);
        for (int document : documents) {
            articles.add(StoryCandidate.read(document, stored));
        }
        List<StoryCards.Card> cards = StoryCards.of(articles);
        Set<StoryCandidate> older = new HashSet<>();
        for (StoryCards.Card card : cards) {
            older.addAll(OlderVersions.of(card, justRead, stored));
        }
        if (!older.isEmpty()) {
            for (StoryCandidate version : older) {
                writer.deleteDocuments(new Term(Schema.BLOCK, version.id().value()));
            }
            articles.removeAll(older);
            cards = StoryCards.of(articles);
        }
        for (StoryCards.Card card : cards) {
            settle(card, stored);
        }
    }

    /** Writes what is not so yet. */
    private void settle(StoryCards.Card card, StoredArticles stored) throws IOException {
        ArticleId lead = card.lead().id();
        int document = card.lead().document();
        boolean same = stored.lead(document) == null
                && stored.copies(document) == card.copies().size();
        for (StoryCandidate copy : card.copies()) {
            if (!lead.equals(stored.lead(copy.document()))) {
                writeCopy(copy.document(), lead, stored);
                same = false;
            }
        }
        if (!same) {
            List<Copy> copies = new ArrayList<>(card.copies().size());
            for (StoryCandidate copy : card.copies()) {
                copies.add(Copy.of(stored.article(copy.document()).article()));
            }
            writeArticle(document, copies, stored);
        }
    }

    private void writeArticle(int document, List<Copy> copies, StoredArticles stored) throws IOException {
        AnnotatedArticle article = stored.article(document);
        writer.updateDocuments(
                block(article),
                DocumentMapper.block(article.withCopies(copies), stored.page(document), stored.rules(document)));
    }

    private void writeCopy(int document, ArticleId lead, StoredArticles stored) throws IOException {
        AnnotatedArticle article = stored.article(document);
        writer.updateDocument(
                block(article), DocumentMapper.copy(article, stored.page(document), stored.rules(document), lead));
    }

    private static Term block(AnnotatedArticle article) {
        return new Term(Schema.BLOCK, article.article().id().value());
    }
}
