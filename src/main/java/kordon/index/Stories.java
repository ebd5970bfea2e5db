package kordon.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kordon.article.ArticleId;
import kordon.article.Copy;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Brings copies of one story together: one article stands for all and names the others, which are kept whole beside it
 * and become articles again when it goes or tells another story. Works on all that a writer holds, committed or not.
 *
 * <p>What is a copy of what follows from the articles alone, whatever was put first or stood together before; only what
 * changes is written. For one thread, while no other writes.
 */
final class Stories {
    private final IndexWriter writer;
    private final Predicate<ArticleId> justRead;
    private boolean wrote;

    /** @param justRead the articles whose files the run has read, as they are now */
    Stories(IndexWriter writer, Predicate<ArticleId> justRead) {
        this.writer = writer;
        this.justRead = justRead;
    }

    /**
     * Gives every story one article that names all copies.
     *
     * @return whether that changed anything
     */
    boolean merge() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            new StoryGroups(reader).eachOfAll(group -> settle(group, stored));
        }
        return wrote;
    }

    /**
     * The same where every story had one article but for some articles that were put or taken out since.
     *
     * @param before what was there then
     */
    boolean mergeAround(Collection<ArticleId> touched, IndexSearcher before) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            new StoryGroups(reader).eachAround(touched, new StoredArticles(before), group -> settle(group, stored));
        }
        return wrote;
    }

    /**
     * Makes every copy an article of its own.
     *
     * @return whether that changed anything
     */
    boolean separate() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            StoredArticles stored = new StoredArticles(new IndexSearcher(reader));
            for (int document : StoryGroups.together(reader)) {
                writeArticle(document, List.of(), stored);
            }
        }
        return wrote;
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

    private void settle(int[] group, StoredArticles stored) throws IOException {
        for (int start = 0; start < group.length; start += StorySettling.MOST_AT_ONCE) {
            int end = Math.min(group.length, start + StorySettling.MOST_AT_ONCE);
            List<StoryCandidate> articles = new ArrayList<>(end - start);
            for (int i = start; i < end; i++) {
                articles.add(StoryCandidate.read(group[i], stored));
            }
            StorySettling.settle(articles, justRead, new Documents(stored));
        }
    }

    /** The documents of a snapshot, and the writer that takes their place. */
    private final class Documents implements StorySettling.Store {
        private final StoredArticles stored;

        Documents(StoredArticles stored) {
            this.stored = stored;
        }

        @Override
        public @Nullable ArticleId lead(StoryCandidate article) throws IOException {
            return stored.lead(article.document());
        }

        @Override
        public boolean names(StoryCandidate article, List<StoryCandidate> copies) throws IOException {
            // One that names others than these has copies that don't name it yet.
            return stored.copies(article.document()) == copies.size();
        }

        @Override
        public RawPage page(StoryCandidate article) throws IOException {
            return stored.page(article.document());
        }

        @Override
        public void stand(StoryCandidate article, List<StoryCandidate> copies) throws IOException {
            List<Copy> named = new ArrayList<>(copies.size());
            for (StoryCandidate copy : copies) {
                named.add(Copy.of(stored.article(copy.document()).article()));
            }
            writeArticle(article.document(), named, stored);
        }

        @Override
        public void follow(StoryCandidate article, ArticleId lead) throws IOException {
            writeCopy(article.document(), lead, stored);
        }

        @Override
        public void delete(StoryCandidate article) throws IOException {
            wrote = true;
            writer.deleteDocuments(new Term(Schema.BLOCK, article.id().value()));
        }
    }

    private void writeArticle(int document, List<Copy> copies, StoredArticles stored) throws IOException {
        AnnotatedArticle article = stored.article(document);
        wrote = true;
        writer.updateDocuments(
                block(article),
                DocumentMapper.block(article.withCopies(copies), stored.page(document), stored.rules(document)));
    }

    private void writeCopy(int document, ArticleId lead, StoredArticles stored) throws IOException {
        AnnotatedArticle article = stored.article(document);
        wrote = true;
        writer.updateDocument(
                block(article), DocumentMapper.copy(article, stored.page(document), stored.rules(document), lead));
    }

    private static Term block(AnnotatedArticle article) {
        return new Term(Schema.BLOCK, article.article().id().value());
    }
}
