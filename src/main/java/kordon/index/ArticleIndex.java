package kordon.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An index open for reading. Every reading works on one matched snapshot; {@link #refresh} takes up what any process
 * has committed since. Safe for threads.
 */
public final class ArticleIndex implements Closeable {
    private final Directory directory;
    private final Snapshots snapshots;

    private ArticleIndex(Directory directory, Snapshots snapshots) {
        this.directory = directory;
        this.snapshots = snapshots;
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexFailure where there is none, or none that this program can read
     */
    public static ArticleIndex open(Path folder) throws IOException {
        IndexFolder place = new IndexFolder(folder);
        Directory directory = place.reading(place::openExisting);
        try {
            return new ArticleIndex(directory, place.reading(() -> new Snapshots(place, directory)));
        } catch (Throwable e) {
            directory.close();
            throw e;
        }
    }

    /** Something done with a snapshot. */
    public interface Reading<T> {
        T from(IndexSnapshot snapshot) throws IOException;
    }

    /** Reads from the newest snapshot that {@link #refresh} has seen; it stays open until the reading is done. */
    public <T> T read(Reading<T> reading) throws IOException {
        IndexSnapshot snapshot = snapshots.acquire();
        try {
            return reading.from(snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }

    /**
     * Takes up the newest commit; readings under way go on with theirs.
     *
     * @return whether the index may have changed
     * @throws IndexFailure where the new commit is of another schema; the old snapshot stays in use
     */
    public boolean refresh() throws IOException {
        return snapshots.maybeRefresh();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            snapshots.close();
        }
    }

    private static final class Snapshots extends ReferenceManager<IndexSnapshot> {
        private final IndexFolder folder;

        Snapshots(IndexFolder folder, Directory directory) throws IOException {
            this.folder = folder;
            this.current = snapshot(DirectoryReader.open(directory));
        }

        private IndexSnapshot snapshot(DirectoryReader reader) throws IOException {
            try {
                return IndexSnapshot.of(reader, folder);
            } catch (Throwable e) {
                reader.close();
                throw e;
            }
        }

        @Override
        protected @Nullable IndexSnapshot refreshIfNeeded(IndexSnapshot old) throws IOException {
            DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
            return newer == null ? null : snapshot(newer);
        }

        @Override
        protected void decRef(IndexSnapshot snapshot) throws IOException {
            snapshot.reader().decRef();
        }

        @Override
        protected boolean tryIncRef(IndexSnapshot snapshot) {
            return snapshot.reader().tryIncRef();
        }

        @Override
        protected int getRefCount(IndexSnapshot snapshot) {
            return snapshot.reader().getRefCount();
        }
    }
}
