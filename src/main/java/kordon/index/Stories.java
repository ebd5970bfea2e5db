package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Brings copies of one story together: one article stands for all, the others are named on it. Works on all that a
 * writer holds, committed or not; keeps a few numbers an article in memory. For one thread, while no other writes.
 */
final class Stories {
    private final IndexWriter writer;

    Stories(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * Merges all copies, telling of each.
     *
     * @param told of articles that became copies, in no order that matters
     */
    void merge(Consumer<Merged> told) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            Links links = candidates(reader);
            int[] documents = links.linked();
            for (int start = 0, end = 0; start < documents.length; start = end) {
                while (end < documents.length && links.first(documents[end]) == links.first(documents[start])) {
                    end++;
                }
                settle(Arrays.copyOfRange(documents, start, end), stored, told);
            }
        }
    }

    /** Names of copies that are articles of their own again are taken off the articles that they stood on. */
    void dropStandingCopies() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Terms copies = MultiTerms.getTerms(reader, Schema.COPY);
            if (copies == null) {
                return;
            }
            Bits live = MultiBits.getLiveDocs(reader);
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            Map<Integer, List<ArticleId>> standing = new LinkedHashMap<>();
            TermsEnum terms = copies.iterator();
            PostingsEnum postings = null;
            for (BytesRef id = terms.next(); id != null; id = terms.next()) {
                if (!holds(reader, live, new Term(Schema.BLOCK, BytesRef.deepCopyOf(id)))) {
                    continue;
                }
                postings = terms.postings(postings, PostingsEnum.NONE);
                for (int doc = nextLive(postings, live); doc >= 0; doc = nextLive(postings, live)) {
                    standing.computeIfAbsent(doc, d -> new ArrayList<>()).add(new ArticleId(id.utf8ToString()));
                }
            }
            for (Map.Entry<Integer, List<ArticleId>> each : standing.entrySet()) {
                AnnotatedArticle lead = stored.article(each.getKey());
                List<Copy> left = lead.copies().stream()
                        .filter(copy -> !each.getValue().contains(copy.id()))
                        .toList();
                rewrite(each.getKey(), lead, left, stored);
            }
        }
    }

    private static boolean holds(DirectoryReader reader, @Nullable Bits live, Term term) throws IOException {
        PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, term.field(), term.bytes(), PostingsEnum.NONE);
        return postings != null && nextLive(postings, live) >= 0;
    }

    private static int nextLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live == null || live.get(doc)) {
                return doc;
            }
        }
        return -1;
    }

    /** Documents linked by common bands. */
    private static Links candidates(DirectoryReader reader) throws IOException {
        Terms bands = MultiTerms.getTerms(reader, Schema.STORY_BAND);
        Links links = new Links(reader.maxDoc());
        if (bands == null) {
            return links;
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
                links.join(first, doc);
            }
        }
        return links;
    }

    private void settle(int[] documents, StoredArticles stored, Consumer<Merged> told) throws IOException {
        List<StoryCandidate> candidates = new ArrayList<>(documents.length);
        for (int document : documents) {
            candidates.add(StoryCandidate.read(document, stored));
        }
        candidates.sort(StoryCandidate.LEAD_FIRST);
        Map<StoryCandidate, List<StoryCandidate>> stories = new LinkedHashMap<>();
        for (StoryCandidate candidate : candidates) {
            StoryCandidate lead = null;
            for (StoryCandidate possible : stories.keySet()) {
                if (candidate.isCopyOf(possible, stored)) {
                    lead = possible;
                    break;
                }
            }
            if (lead == null) {
                stories.put(candidate, new ArrayList<>());
            } else {
                stories.get(lead).add(candidate);
            }
        }
        for (Map.Entry<StoryCandidate, List<StoryCandidate>> story : stories.entrySet()) {
            if (!story.getValue().isEmpty()) {
                bringTogether(story.getKey(), story.getValue(), stored, told);
            }
        }
    }

    private void bringTogether(
            StoryCandidate first, List<StoryCandidate> others, StoredArticles stored, Consumer<Merged> told)
            throws IOException {
        AnnotatedArticle lead = stored.article(first.document());
        ArticleId leadId = lead.article().id();
        Map<ArticleId, Copy> copies = new LinkedHashMap<>();
        lead.copies().forEach(copy -> copies.put(copy.id(), copy));
        for (StoryCandidate other : others) {
            AnnotatedArticle copy = stored.article(other.document());
            Stream.concat(Stream.of(Copy.of(copy.article(), stored.page(other.document()))), copy.copies().stream())
                    .filter(each -> !each.id().equals(leadId))
                    .forEach(each -> copies.put(each.id(), each));
            writer.deleteDocuments(new Term(Schema.BLOCK, copy.article().id().value()));
            told.accept(new Merged(
                    copy.article().id(), copy.article().origin(), copy.events().size(), leadId));
        }
        rewrite(first.document(), lead, List.copyOf(copies.values()), stored);
    }

    private void rewrite(int document, AnnotatedArticle lead, List<Copy> copies, StoredArticles stored)
            throws IOException {
        writer.updateDocuments(
                new Term(Schema.BLOCK, lead.article().id().value()),
                DocumentMapper.block(lead.withCopies(copies), stored.page(document), stored.rules(document)));
    }
}
