package kordon.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * A second copy of an index: its newest commit, taken while others search and write. A backup is an index like any other
 * and can be searched where it lies.
 */
public final class IndexBackup {
    /** A writer may take files away while they are being opened, but not each time. */
    private static final int TRIES = 20;

    private IndexBackup() {}

    /**
     * Copies the newest commit into a folder that holds nothing yet. It is an index only when all of it is on disk, so a
     * copy that was broken off is none; it can be begun again.
     *
     * @return how many articles the backup holds
     * @throws IndexFailure where there is no index, the target holds something already, or can't be written to; also where
     *     a file of the index turns out to be damaged: every checksum is compared
     */
    public static long take(Path from, Path to) throws IOException {
        IndexFolder source = new IndexFolder(from);
        IndexFolder target = new IndexFolder(to);
        try (Directory original = source.reading(source::openExisting);
                Directory copy = target.openOrCreate()) {
            if (target.hasCommit(copy)) {
                throw new IndexFailure.Occupied(to);
            }
            target.clear(copy);
            Map<String, IndexInput> files = source.reading(() -> open(source, original));
            try {
                for (Map.Entry<String, IndexInput> file : files.entrySet()) {
                    source.reading(() -> CodecUtil.checksumEntireFile(file.getValue()));
                    target.writing(() -> {
                        copy(file.getValue(), file.getKey(), copy);
                        return null;
                    });
                }
            } finally {
                IOUtils.closeWhileHandlingException(files.values());
            }
            target.writing(() -> {
                copy.syncMetaData();
                return null;
            });
        } catch (LockObtainFailedException e) {
            throw new IndexFailure.Locked(to, e);
        }
        return articles(to);
    }

    /**
     * Puts a backup in the place of what an index holds, in one step: who searches sees the old articles or the new ones.
     *
     * @return how many articles the index holds now
     * @throws IndexFailure where there is no backup, or another process writes to the index
     */
    public static long restore(Path from, Path into) throws IOException {
        IndexFolder backup = new IndexFolder(from);
        IndexFolder target = new IndexFolder(into);
        long articles = articles(from);
        try (Directory existing = backup.reading(backup::openExisting);
                // A backup may lie where nobody may write, so it is read without a lock.
                Directory original = FSDirectory.open(((FSDirectory) existing).getDirectory(), NoLockFactory.INSTANCE);
                Directory directory = target.openOrCreate()) {
            if (Files.isSameFile(((FSDirectory) existing).getDirectory(), ((FSDirectory) directory).getDirectory())) {
                throw new IndexFailure.NotAnIndex(into, "it is the backup itself");
            }
            if (!target.hasCommit(directory)) {
                target.clear(directory);
            }
            Map<String, String> manifest =
                    backup.reading(() -> SegmentInfos.readLatestCommit(original).getUserData());
            IndexWriterConfig config = IndexFolder.writing(IndexWriterConfig.OpenMode.CREATE);
            target.writing(() -> {
                try (IndexWriter writer = new IndexWriter(directory, config)) {
                    writer.addIndexes(original);
                    writer.setLiveCommitData(manifest.entrySet());
                    writer.commit();
                } catch (LockObtainFailedException e) {
                    throw new IndexFailure.Locked(into, e);
                }
                return null;
            });
        }
        return articles;
    }

    private static long articles(Path folder) throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            return index.read(IndexSnapshot::manifest).articles();
        }
    }

    /**
     * Opens all files of the newest commit before the first is copied: what is open can be read to its end, even when a
     * writer has taken it out of the folder meanwhile. The list of the segments comes last.
     */
    private static Map<String, IndexInput> open(IndexFolder folder, Directory directory) throws IOException {
        for (int tried = 1; ; tried++) {
            Map<String, IndexInput> files = new LinkedHashMap<>();
            try {
                SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
                folder.checkSchema(commit.getUserData());
                List<String> names = commit.files(false).stream().sorted().toList();
                for (String name : names) {
                    files.put(name, directory.openInput(name, IOContext.READONCE));
                }
                files.put(
                        commit.getSegmentsFileName(),
                        directory.openInput(commit.getSegmentsFileName(), IOContext.READONCE));
                return files;
            } catch (NoSuchFileException e) {
                IOUtils.closeWhileHandlingException(files.values());
                if (tried == TRIES) {
                    throw e;
                }
            } catch (Throwable e) {
                IOUtils.closeWhileHandlingException(files.values());
                throw e;
            }
        }
    }

    private static void copy(IndexInput file, String name, Directory to) throws IOException {
        file.seek(0);
        try (IndexOutput out = to.createOutput(name, IOContext.DEFAULT)) {
            out.copyBytes(file, file.length());
        }
        to.sync(List.of(name));
    }
}
