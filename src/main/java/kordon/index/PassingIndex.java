package kordon.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kordon.event.AnnotatedArticle;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Version;

/**
 * An index of a few articles in memory, for as long as an answer takes: what another engine has found is read by the same
 * classes as what lies in a folder.
 */
public final class PassingIndex implements Closeable {
    private final DirectoryReader reader;
    private final IndexSnapshot snapshot;

    private PassingIndex(DirectoryReader reader, IndexSnapshot snapshot) {
        this.reader = reader;
        this.snapshot = snapshot;
    }

    /** Takes in articles for their facts alone; each stands in the order in which it was given. */
    public static PassingIndex ofFacts(List<AnnotatedArticle> articles) throws IOException {
        return of(articles, false, Schema.analyzer());
    }

    /** The same with those of their words that queries ask for. */
    public static PassingIndex ofWords(List<AnnotatedArticle> articles, Collection<Query> queries) throws IOException {
        return of(articles, true, AskedWords.of(queries).only(Schema.analyzer()));
    }

    private static PassingIndex of(List<AnnotatedArticle> articles, boolean words, Analyzer analyzer)
            throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig writing = IndexFolder.writing(IndexWriterConfig.OpenMode.CREATE, analyzer)
                .setCodec(Codec.getDefault())
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(memory, writing)) {
            for (AnnotatedArticle article : articles) {
                writer.addDocuments(DocumentMapper.passing(article, words));
            }
            writer.setLiveCommitData(IndexManifest.commitData(
                            Version.LATEST.toString(), "", Instant.EPOCH, IndexManifest.Collection.OWN, true)
                    .entrySet());
            writer.commit();
        }
        DirectoryReader reader = DirectoryReader.open(memory);
        return new PassingIndex(reader, new IndexSnapshot(reader));
    }

    /** What can be read while it is open. */
    public IndexSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
