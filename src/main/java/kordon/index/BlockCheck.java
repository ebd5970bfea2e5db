package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kordon.article.ArticleId;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene can't know of an index, since it is this program's own promise:
 *
 * <ul>
 *   <li>an id stands for one block: its events in order, then the article; or for one copy;
 *   <li>the record of each article can be read, as can its page and its story;
 *   <li>the values that facets count are those of the record, on the article and on each event;
 *   <li>every copy has an article that stands for it, and that article knows how many there are.
 * </ul>
 *
 * Reads all of a snapshot once. For one thread.
 */
final class BlockCheck {
    private final DirectoryReader reader;
    private final StoredArticles stored;
    private final FixedBitSet articles;
    private final FixedBitSet copies;
    private final Bits live;
    private final Map<ArticleId, Integer> leads = new HashMap<>();
    private final Map<ArticleId, ArticleId> leadOf = new HashMap<>();
    private final List<IndexFault> faults = new ArrayList<>();
    private long whole;

    private BlockCheck(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.stored = new StoredArticles(new IndexSearcher(reader));
        this.articles = documents(Schema.ARTICLE);
        this.copies = documents(Schema.COPY);
        Bits notDeleted = MultiBits.getLiveDocs(reader);
        this.live = notDeleted == null ? new Bits.MatchAllBits(reader.maxDoc()) : notDeleted;
    }

    /**
     * @param articles that are whole; copies not among them
     * @param faults of the others
     */
    record Result(long articles, List<IndexFault> faults) {}

    static Result of(DirectoryReader reader) throws IOException {
        BlockCheck check = new BlockCheck(reader);
        check.blocks();
        check.stories();
        return new Result(check.whole, List.copyOf(check.faults));
    }

    private FixedBitSet documents(Term kind) throws IOException {
        FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
        PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, kind.field(), kind.bytes(), PostingsEnum.NONE);
        if (postings != null) {
            documents.or(postings);
        }
        return documents;
    }

    private void blocks() throws IOException {
        Terms ids = MultiTerms.getTerms(reader, Schema.BLOCK);
        if (ids == null) {
            return;
        }
        TermsEnum terms = ids.iterator();
        PostingsEnum postings = null;
        while (terms.next() != null) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            int first = -1;
            int last = -1;
            int count = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live.get(doc)) {
                    first = first < 0 ? doc : first;
                    last = doc;
                    count++;
                }
            }
            if (count > 0) {
                ArticleId id = new ArticleId(terms.term().utf8ToString());
                String fault = fault(id, first, last, count);
                if (fault != null) {
                    faults.add(new IndexFault.BrokenArticle(id, fault));
                }
            }
        }
    }

    /** What is wrong with the documents of an id; null where they are whole. */
    private @Nullable String fault(ArticleId id, int first, int last, int count) throws IOException {
        if (last - first + 1 != count) {
            return "its documents don't stand together";
        }
        for (int doc = first; doc < last; doc++) {
            if (articles.get(doc) || copies.get(doc)) {
                return "it is there twice";
            }
        }
        if (!articles.get(last) && !copies.get(last)) {
            return "its events have no article";
        }
        try {
            AnnotatedArticle article = stored.article(last);
            if (!id.equals(stored.id(last)) || !id.equals(article.article().id())) {
                return "its record is that of another article";
            }
            stored.page(last);
            stored.story(last);
            return copies.get(last) ? copyFault(id, last, count) : articleFault(article, first, last);
        } catch (IOException | RuntimeException e) {
            return "its record can't be read (" + e + ")";
        }
    }

    private @Nullable String copyFault(ArticleId id, int document, int count) throws IOException {
        ArticleId lead = stored.lead(document);
        if (count > 1 || lead == null) {
            return count > 1 ? "it is a copy and has events of its own" : "it is a copy of nothing";
        }
        leadOf.put(id, lead);
        return null;
    }

    private @Nullable String articleFault(AnnotatedArticle article, int first, int document) throws IOException {
        if (article.events().size() != document - first || events(document) != document - first) {
            return "its record has %d events, the index %d"
                    .formatted(article.events().size(), document - first);
        }
        for (Dimension dimension : Dimension.values()) {
            if (!values(dimension, document).equals(terms(dimension.values(article)))) {
                return "the facet %s has other values than its record".formatted(dimension.code());
            }
            for (int event = 0; event < document - first; event++) {
                if (!values(dimension, first + event)
                        .equals(terms(dimension.values(article.events().get(event))))) {
                    return "the facet %s has other values than event %d of its record"
                            .formatted(dimension.code(), event + 1);
                }
            }
        }
        if (article.copies().size() != stored.copies(document)) {
            return "its record names other copies than the index";
        }
        if (!article.copies().isEmpty()) {
            leads.put(article.article().id(), article.copies().size());
        }
        whole++;
        return null;
    }

    /** Says of what stands together whether all of it is there. */
    private void stories() {
        Map<ArticleId, Integer> found = new HashMap<>();
        leadOf.forEach((copy, lead) -> {
            if (leads.containsKey(lead)) {
                found.merge(lead, 1, Integer::sum);
            } else {
                faults.add(new IndexFault.LooseStory(
                        copy, "the article %s that stands for it is not there".formatted(lead)));
            }
        });
        leads.forEach((lead, count) -> {
            int there = found.getOrDefault(lead, 0);
            if (there != count) {
                faults.add(new IndexFault.LooseStory(lead, "it names %d, there are %d".formatted(count, there)));
            }
        });
    }

    private long events(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), Schema.EVENTS);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : -1;
    }

    private Set<String> values(Dimension dimension, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedSetDocValues values = DimensionValues.segment(dimension, leaf);
        Set<String> found = new TreeSet<>();
        if (values.advanceExact(document - leaf.docBase)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                found.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return found;
    }

    private static Set<String> terms(Set<String> values) {
        return values.stream().map(Schema::term).collect(Collectors.toSet());
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }
}
