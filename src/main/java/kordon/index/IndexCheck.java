package kordon.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/**
 * Reads an index from end to end and tells what is wrong with it: Lucene's own check of every file, then
 * {@link BlockCheck}. Needs the folder to itself, as a writer does.
 */
public final class IndexCheck {
    private final IndexFolder folder;

    public IndexCheck(Path folder) {
        this.folder = new IndexFolder(folder);
    }

    /**
     * What a check found.
     *
     * @param segments that the index has
     * @param articles that are whole; where a segment is damaged, in the others
     * @param faults none where the index is sound
     */
    public record Report(int segments, long articles, List<IndexFault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks and changes nothing.
     *
     * @throws IndexFailure where there is no index, another process writes to it, or not even its list of segments can be
     *     read ({@link IndexFailure.BeyondRepair})
     */
    public Report run() throws IOException {
        return alone((directory, lock) -> {
            CheckIndex.Status status = lucene(directory, lock, false);
            List<IndexFault> faults = new ArrayList<>(damaged(status));
            if (!faults.isEmpty()) {
                return new Report(status.numSegments, 0, faults);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                BlockCheck.Result blocks = BlockCheck.of(reader);
                faults.addAll(blocks.faults());
                return new Report(status.numSegments, blocks.articles(), faults);
            }
        });
    }

    /**
     * Takes damaged segments out of the index, so that it opens again. What they held is lost to the index; indexing its
     * pages again brings it back.
     *
     * @throws IndexFailure as {@link #run}
     */
    public void dropDamagedSegments() throws IOException {
        alone((directory, lock) -> lucene(directory, lock, true));
    }

    private CheckIndex.Status lucene(Directory directory, Lock lock, boolean repair) throws IOException {
        // Not closed: that would let the lock go before our own check is done.
        @SuppressWarnings("resource")
        CheckIndex check = new CheckIndex(directory, lock);
        check.setThreadCount(Runtime.getRuntime().availableProcessors());
        check.setInfoStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CheckIndex.Status status = check.checkIndex();
        if (status.missingSegments) {
            // It does not tell why; reading the list again does.
            SegmentInfos.readLatestCommit(directory);
        }
        if (repair && !status.clean) {
            check.exorciseIndex(status);
        }
        return status;
    }

    private static List<IndexFault> damaged(CheckIndex.Status status) {
        return status.segmentInfos.stream()
                .filter(segment -> segment.error != null)
                .<IndexFault>map(segment ->
                        new IndexFault.DamagedSegment(segment.name, segment.maxDoc, DamagedFile.reason(segment.error)))
                .toList();
    }

    /** Something done while no writer has the folder. */
    private interface Step<T> {
        T run(Directory directory, Lock lock) throws IOException;
    }

    private <T> T alone(Step<T> step) throws IOException {
        try (Directory directory = folder.reading(folder::openExisting);
                Lock lock = lock(directory)) {
            folder.checkSchema(IndexFolder.ofKnownCodec(() -> SegmentInfos.readLatestCommit(directory))
                    .getUserData());
            return step.run(directory, lock);
        } catch (LockObtainFailedException e) {
            throw new IndexFailure.Locked(folder.path(), e);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw new IndexFailure.Unreadable(folder.path(), e);
        } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
            throw new IndexFailure.BeyondRepair(folder.path(), e);
        }
    }

    /** Where nothing can be written, as on a backup's medium, no writer is to be kept away. */
    private Lock lock(Directory directory) throws IOException {
        return Files.getFileStore(folder.path()).isReadOnly()
                ? NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME)
                : directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    }
}
