package kordon.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kordon.article.ArticleId;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Documents that may tell one story: whoever shares a band of the signature with another is in its group, and so is whom
 * that one shares a band with. In memory lie a bit a document, and twelve bytes for each that is in a group. For one
 * thread.
 */
final class StoryGroups {
    private final DirectoryReader reader;
    private final @Nullable Bits live;
    private final FixedBitSet documents;

    StoryGroups(DirectoryReader reader) {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
        this.documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
    }

    /** All groups of several documents, and those of one that stood with others before. */
    void eachOfAll(Links.Step<IOException> step) throws IOException {
        for (int document : together(reader)) {
            documents.set(document);
        }
        eachLink((one, other) -> {
            documents.set(one);
            documents.set(other);
        });
        Links links = new Links(numbers(documents));
        eachLink(links::join);
        links.eachGroup(step);
    }

    /**
     * The groups that some articles are in, or were in before; all others are what they were.
     *
     * @param ids of the articles
     * @param before what was there when the groups were last looked at
     */
    void eachAround(Collection<ArticleId> ids, StoredArticles before, Links.Step<IOException> step) throws IOException {
        StoredArticles now = new StoredArticles(new IndexSearcher(reader));
        Set<BytesRef> known = new HashSet<>();
        Deque<BytesRef> bands = new ArrayDeque<>();
        for (ArticleId id : ids) {
            int former = before.document(id);
            if (former >= 0) {
                addNew(before.bands(former), known, bands);
                ArticleId lead = before.lead(former);
                if (lead != null) {
                    take(now.document(lead), now, known, bands);
                }
            }
            take(now.document(id), now, known, bands);
            for (int copy : now.copiesOf(id)) {
                take(copy, now, known, bands);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        while (!bands.isEmpty()) {
            PostingsEnum postings =
                    MultiTerms.getTermPostingsEnum(reader, Schema.STORY_BAND, bands.remove(), PostingsEnum.NONE);
            int first = postings == null ? -1 : nextLive(postings);
            for (int document = first; document >= 0; document = nextLive(postings)) {
                take(document, now, known, bands);
                pairs.add(new int[] {first, document});
            }
        }
        Links links = new Links(numbers(documents));
        pairs.forEach(pair -> links.join(pair[0], pair[1]));
        links.eachGroup(step);
    }

    private void take(int document, StoredArticles now, Set<BytesRef> known, Deque<BytesRef> bands) throws IOException {
        if (document >= 0 && !documents.getAndSet(document)) {
            addNew(now.bands(document), known, bands);
        }
    }

    private static void addNew(List<BytesRef> more, Set<BytesRef> known, Deque<BytesRef> bands) {
        for (BytesRef band : more) {
            if (known.add(band)) {
                bands.add(band);
            }
        }
    }

    /** The copies, and the articles that stand for them; rising. */
    static int[] together(DirectoryReader reader) throws IOException {
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
        return numbers(documents);
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

    private void eachLink(Link link) throws IOException {
        Terms bands = MultiTerms.getTerms(reader, Schema.STORY_BAND);
        if (bands == null) {
            return;
        }
        TermsEnum terms = bands.iterator();
        PostingsEnum postings = null;
        while (terms.next() != null) {
            if (terms.docFreq() < 2) {
                continue;
            }
            postings = terms.postings(postings, PostingsEnum.NONE);
            int first = nextLive(postings);
            for (int doc = nextLive(postings); doc >= 0; doc = nextLive(postings)) {
                link.between(first, doc);
            }
        }
    }

    private int nextLive(PostingsEnum postings) throws IOException {
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                return doc;
            }
        }
        return -1;
    }
}
