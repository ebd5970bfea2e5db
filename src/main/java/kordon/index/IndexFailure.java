package kordon.index;

import java.nio.file.Path;
import kordon.Failure;

/**
 * Why an index can't be opened or written: one kind per cause, each with a message that names where it lies and the way
 * out. The kinds that any engine may meet can be made from a message.
 */
public abstract sealed class IndexFailure extends Failure {
    private static final long serialVersionUID = 1L;

    private IndexFailure(String message) {
        super(message);
    }

    private IndexFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no index. */
    public abstract static non-sealed class Absent extends IndexFailure {
        private static final long serialVersionUID = 1L;

        protected Absent(String message) {
            super(message);
        }

        protected Absent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The folder does not exist. */
    public static final class NoFolder extends Absent {
        private static final long serialVersionUID = 1L;

        NoFolder(Path folder) {
            super("There is no folder %s. Build an index there with './kordon index FOLDER --index %s', "
                            .formatted(folder, folder)
                    + "or name another with --index.");
        }
    }

    /** The folder holds no index, or none that was ever committed. */
    public static final class NoIndex extends Absent {
        private static final long serialVersionUID = 1L;

        NoIndex(Path folder) {
            super("The folder %s holds no index yet. Build one with './kordon index FOLDER --index %s'."
                    .formatted(folder, folder));
        }
    }

    /** There is something, but Kordon did not write it. */
    public static final class NotAnIndex extends IndexFailure {
        private static final long serialVersionUID = 1L;

        NotAnIndex(Path folder, String what) {
            super("%s is no index of Kordon: %s. Name another folder with --index.".formatted(folder, what));
        }
    }

    /** Another version of Kordon wrote it. */
    public static final class OtherSchema extends IndexFailure {
        private static final long serialVersionUID = 1L;

        private final String found;
        private final boolean demo;

        OtherSchema(Path folder, String found, boolean demo) {
            this(
                    ("The index in %s has schema %s, this program reads schema %d. Delete the folder and build it again with "
                                    + "'./kordon index', or name another with --index.")
                            .formatted(folder, found, Schema.VERSION),
                    found,
                    demo);
        }

        public OtherSchema(String message, String found, boolean demo) {
            super(message);
            this.found = found;
            this.demo = demo;
        }

        /** The schema of the index. */
        public String found() {
            return found;
        }

        /** The schema that this program reads and writes. */
        public int expected() {
            return Schema.VERSION;
        }

        /** Whether it holds the demo articles, which can be built again at any time. */
        public boolean isDemo() {
            return demo;
        }
    }

    /** It holds the demo articles and own ones were to be added, or the other way round. */
    public static final class OtherCollection extends IndexFailure {
        private static final long serialVersionUID = 1L;

        OtherCollection(Path folder, IndexManifest.Collection found, IndexManifest.Collection asked) {
            this("The index in %s holds %s articles; %s articles don't go into it. Name another folder with --index."
                    .formatted(folder, found.code(), asked.code()));
        }

        public OtherCollection(String message) {
            super(message);
        }
    }

    /** Another writer has it open. */
    public static final class Locked extends IndexFailure {
        private static final long serialVersionUID = 1L;

        public Locked(String message) {
            super(message);
        }

        Locked(Path folder, Throwable cause) {
            super(
                    "Another process is writing to the index in %s. Wait for it to end, or name another folder with --index."
                            .formatted(folder),
                    cause);
        }
    }

    /** A backup was to go where an index lies already. */
    public static final class Occupied extends IndexFailure {
        private static final long serialVersionUID = 1L;

        Occupied(Path folder) {
            super("The folder %s holds an index already. Name one that is empty or not there yet.".formatted(folder));
        }
    }

    /** Its files can't be written: no room, no permission, a fault of the disk. */
    public static final class Unwritable extends IndexFailure {
        private static final long serialVersionUID = 1L;

        public Unwritable(String message, Throwable cause) {
            super(message, cause);
        }

        Unwritable(Path folder, Throwable cause) {
            super(
                    ("The index in %s can't be written (%s); it holds what it held before. Make room or mend the folder, "
                                    + "or name another with --index.")
                            .formatted(folder, cause.getMessage()),
                    cause);
        }
    }

    /** Its files can't be read as what they were: damaged, or of another Lucene. */
    public static final class Unreadable extends IndexFailure {
        private static final long serialVersionUID = 1L;

        Unreadable(Path folder, Throwable cause) {
            super(
                    ("The index in %s can't be read (%s). './kordon check --index %s' tells what is damaged; './kordon restore' "
                                    + "takes a backup, './kordon index' builds it again.")
                            .formatted(folder, DamagedFile.reason(cause), folder),
                    cause);
        }
    }

    /** The list of segments can't be read, so that no check finds its way in the files and no repair can keep any. */
    public static final class BeyondRepair extends IndexFailure {
        private static final long serialVersionUID = 1L;

        BeyondRepair(Path folder, Throwable cause) {
            super(
                    ("The index in %s is damaged where its files are listed (%s), so nothing of it can be kept. Take a backup "
                                    + "with './kordon restore', or delete the folder and build it again with './kordon index'.")
                            .formatted(folder, DamagedFile.reason(cause)),
                    cause);
        }
    }
}
