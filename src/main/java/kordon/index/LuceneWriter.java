package kordon.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kordon.article.ArticleId;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;

/**
 * Writes articles into the index of a folder, in this process. Only one writer has a folder open at a time; what is
 * committed is on disk.
 */
public final class LuceneWriter implements ArticleWriter {
    /** Articles gathered in memory before a segment is written. */
    private static final double BUFFER_MEGABYTES = 64;

    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final IndexManifest.Collection collection;
    private final String rules;
    private final String rulesBefore;
    private final boolean empty;

    /** Since stories were last brought together; an earlier run may have left them so. */
    private final Touched touched;

    /** Whether an article was put, so that the rules of this writer are among those of the index. */
    private volatile boolean put;

    /** Whether there is something to commit. Lucene would count its own merging of segments, too. */
    private volatile boolean changed;

    /** What was there when the writer was opened or last committed. */
    private final SearcherManager written;

    private LuceneWriter(
            IndexFolder folder,
            Directory directory,
            IndexWriter writer,
            IndexManifest.Collection collection,
            String rules,
            String rulesBefore,
            boolean empty,
            boolean merged)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.collection = collection;
        this.rules = rules;
        this.rulesBefore = rulesBefore;
        this.empty = empty;
        this.touched = new Touched(!merged);
        this.written = new SearcherManager(writer, null);
    }

    /**
     * Opens a folder to add to what it holds, or to begin an index.
     *
     * @param collection whose articles will be put
     * @param rulesDigest of the rules that made their facts
     * @throws IndexFailure where another writer has it, or it holds something else
     */
    public static LuceneWriter open(Path folder, IndexManifest.Collection collection, String rulesDigest)
            throws IOException {
        return open(new IndexFolder(folder), IndexWriterConfig.OpenMode.CREATE_OR_APPEND, collection, rulesDigest);
    }

    /**
     * Opens a folder to begin its index anew, whatever schema or collection it has. What it holds stays until the first
     * commit.
     *
     * @throws IndexFailure where another writer has it, or it holds something else than an index
     */
    public static LuceneWriter replace(Path folder, IndexManifest.Collection collection, String rulesDigest)
            throws IOException {
        return open(new IndexFolder(folder), IndexWriterConfig.OpenMode.CREATE, collection, rulesDigest);
    }

    private static LuceneWriter open(
            IndexFolder folder,
            IndexWriterConfig.OpenMode mode,
            IndexManifest.Collection collection,
            String rulesDigest)
            throws IOException {
        Directory directory = folder.openOrCreate();
        try {
            String digest = rulesDigest;
            boolean empty = true;
            boolean merged = false;
            boolean begun = folder.hasCommit(directory);
            if (!begun) {
                folder.clear(directory);
            }
            if (begun && mode != IndexWriterConfig.OpenMode.CREATE) {
                IndexManifest manifest = folder.reading(() -> manifestToExtend(folder, directory, collection));
                empty = manifest.articles() == 0;
                digest = empty ? rulesDigest : manifest.rulesDigest();
                merged = IndexManifest.isMerged(
                        SegmentInfos.readLatestCommit(directory).getUserData());
            }
            IndexWriterConfig config = IndexFolder.writing(mode).setRAMBufferSizeMB(BUFFER_MEGABYTES);
            IndexWriter writer = folder.reading(() -> new IndexWriter(directory, config));
            return new LuceneWriter(folder, directory, writer, collection, rulesDigest, digest, empty, merged);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexFailure.Locked(folder.path(), e);
        } catch (Throwable e) {
            directory.close();
            throw e;
        }
    }

    private static IndexManifest manifestToExtend(
            IndexFolder folder, Directory directory, IndexManifest.Collection collection) throws IOException {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        folder.checkSchema(data);
        long documents;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            documents = reader.numDocs();
        }
        IndexManifest manifest = IndexManifest.read(data, documents);
        if (manifest.articles() > 0 && manifest.collection() != collection) {
            throw new IndexFailure.OtherCollection(folder.path(), manifest.collection(), collection);
        }
        return manifest;
    }

    @Override
    public void put(AnnotatedArticle article, RawPage page) throws IOException {
        touched.add(article.article().id());
        put = true;
        changed = true;
        folder.writing(() -> writer.updateDocuments(
                new Term(Schema.BLOCK, article.article().id().value()), DocumentMapper.block(article, page, rules)));
    }

    @Override
    public Optional<KnownPage> known(RawPage page) throws IOException {
        if (empty) {
            return Optional.empty();
        }
        return folder.writing(() -> {
            IndexSearcher searcher = written.acquire();
            try {
                return new StoredArticles(searcher).known(page, rules);
            } finally {
                written.release(searcher);
            }
        });
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    @Override
    public boolean isMerged() {
        return touched.isNone();
    }

    @Override
    public void mergeStories(Predicate<ArticleId> justRead) throws IOException {
        if (touched.isNone()) {
            return;
        }
        Stories stories = new Stories(writer, justRead);
        folder.writing(() -> {
            if (touched.isAll()) {
                changed |= stories.merge();
            } else {
                IndexSearcher before = written.acquire();
                try {
                    changed |= stories.mergeAround(touched.ids(), before);
                } finally {
                    written.release(before);
                }
            }
            return null;
        });
        touched.settle();
    }

    @Override
    public void separateStories() throws IOException {
        folder.writing(() -> {
            changed |= new Stories(writer, id -> false).separate();
            return null;
        });
        touched.addAll();
    }

    @Override
    public void eachCopy(Consumer<CopyNote> told) throws IOException {
        folder.writing(() -> {
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                Stories.eachCopy(reader, told);
            }
            return null;
        });
    }

    @Override
    public void remove(Collection<ArticleId> ids) throws IOException {
        for (ArticleId id : ids) {
            touched.add(id);
            changed = true;
            folder.writing(() -> writer.deleteDocuments(new Term(Schema.BLOCK, id.value())));
        }
    }

    @Override
    public void commit() throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> data =
                IndexManifest.commitData(Version.LATEST.toString(), rulesOfAll(), now, collection, isMerged());
        if (!changed && IndexManifest.saysTheSame(data, writer.getLiveCommitData())) {
            return;
        }
        writer.setLiveCommitData(data.entrySet());
        folder.writing(writer::commit);
        changed = false;
        touched.commit();
        written.maybeRefreshBlocking();
    }

    private String rulesOfAll() {
        return !put || rulesBefore.equals(rules) ? rulesBefore : IndexManifest.MIXED_RULES;
    }

    /** Lets the folder go; articles put since the last {@link #commit} are forgotten. */
    @Override
    public void close() throws IOException {
        try (directory) {
            written.close();
            writer.rollback();
        }
    }
}
