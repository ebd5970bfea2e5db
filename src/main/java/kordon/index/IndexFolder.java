package kordon.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder that holds an index: what is in it, and what is wrong with it. */
final class IndexFolder {
    /** The Lucene index lies beside whatever else the folder holds. */
    private static final String LUCENE = "articles";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Opens the files for reading. */
    Directory openExisting() throws IOException {
        if (!Files.exists(folder)) {
            throw new IndexFailure.NoFolder(folder);
        }
        checkNoFile();
        if (!Files.isDirectory(folder.resolve(LUCENE))) {
            throw new IndexFailure.NoIndex(folder);
        }
        Directory directory = new SearchedFiles(folder.resolve(LUCENE));
        try {
            if (!hasCommit(directory)) {
                throw new IndexFailure.NoIndex(folder);
            }
            return directory;
        } catch (Throwable e) {
            directory.close();
            throw e;
        }
    }

    /** Opens the files for writing and makes the folder where there is none. */
    Directory openOrCreate() throws IOException {
        checkNoFile();
        try {
            return FSDirectory.open(folder.resolve(LUCENE));
        } catch (FileSystemException e) {
            throw new IndexFailure.NotAnIndex(folder, "it can't be written to (" + e.getMessage() + ")");
        }
    }

    private void checkNoFile() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IndexFailure.NotAnIndex(folder, "it is a file");
        }
        if (Files.isRegularFile(folder.resolve(LUCENE))) {
            throw new IndexFailure.NotAnIndex(folder, LUCENE + " in it is a file");
        }
    }

    /** Whether anything was ever committed; refuses files that are not Lucene's. */
    boolean hasCommit(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            return true;
        }
        // A writer that never committed leaves its lock and perhaps pieces of a segment.
        if (Arrays.stream(directory.listAll())
                .anyMatch(
                        file -> !file.equals("write.lock") && !file.startsWith("_") && !file.startsWith("pending_"))) {
            throw new IndexFailure.NotAnIndex(folder, LUCENE + " in it holds other files");
        }
        return false;
    }

    /** Refuses a commit of another schema or of another program. */
    void checkSchema(Map<String, String> commitData) {
        String schema = IndexManifest.schemaOf(commitData)
                .orElseThrow(() -> new IndexFailure.NotAnIndex(folder, "another program wrote it with Lucene"));
        if (!schema.equals(Integer.toString(Schema.VERSION))) {
            throw new IndexFailure.OtherSchema(folder, schema, IndexManifest.isDemo(commitData));
        }
    }

    /** How every writer of an index is set up; what was not committed is forgotten when it is closed. */
    static IndexWriterConfig writing(IndexWriterConfig.OpenMode mode) {
        return writing(mode, Schema.analyzer());
    }

    /** The same for what cuts texts otherwise. */
    static IndexWriterConfig writing(IndexWriterConfig.OpenMode mode, Analyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setSimilarity(Schema.similarity())
                .setCodec(new PackedCodec())
                .setCommitOnClose(false);
    }

    /** A step that reads the files. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Runs a step and names the folder where the files turn out to be damaged or of another Lucene. */
    <T> T reading(Step<T> step) throws IOException {
        try {
            return ofKnownCodec(step);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException e) {
            throw new IndexFailure.Unreadable(folder, e);
        }
    }

    /** Runs a step that reads segments; Lucene has no exception of its own for those whose codec it does not know. */
    static <T> T ofKnownCodec(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (IllegalArgumentException e) {
            if (e.getMessage() != null && e.getMessage().contains(Codec.class.getName())) {
                throw new IndexFormatTooOldException("its segments", "their codec is not known");
            }
            throw e;
        }
    }

    /** Runs a step that writes the files and names the folder where they can't be. */
    <T> T writing(Step<T> step) {
        try {
            return reading(step);
        } catch (IndexFailure.Unreadable e) {
            throw e.getCause() instanceof NoSuchFileException gone ? new IndexFailure.Unwritable(folder, gone) : e;
        } catch (AlreadyClosedException e) {
            // A thread meets the end of a writer that another one's fault has closed.
            throw new IndexFailure.Unwritable(folder, e.getCause() != null ? e.getCause() : e);
        } catch (IOException e) {
            throw new IndexFailure.Unwritable(folder, e);
        }
    }

    /**
     * Deletes what runs have left that never came to a first commit; Lucene does so only where there is one.
     *
     * @throws LockObtainFailedException where another writer is at it
     */
    void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!hasCommit(directory)) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
            }
        }
    }
}
