package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Reads through an archive: every file in it is read as one of its format. Folders and hidden files are passed over. */
final class ArchiveReader implements PageReader {
    private static final int BUFFER = 1 << 16;

    private final PageReader formats;
    private final Limits limits;
    private final Opening opening;
    private final Predicate<String> wanted;

    /** Opens one kind of archive. */
    interface Opening {
        ArchiveInputStream<? extends ArchiveEntry> open(InputStream packed) throws IOException;
    }

    /** @param wanted which names within the archive hold pages */
    ArchiveReader(PageReader formats, Limits limits, Opening opening, Predicate<String> wanted) {
        this.formats = formats;
        this.limits = limits;
        this.opening = opening;
        this.wanted = wanted;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        if (entry.depth() >= limits.depth()) {
            sink.accept(entry.dropped(0, DropReason.TOO_LARGE, "packed more than " + limits.depth() + " times over"));
            return;
        }
        CountedInputStream packed = new CountedInputStream(entry);
        int files = 0;
        try (ArchiveInputStream<? extends ArchiveEntry> archive = opening.open(packed)) {
            for (ArchiveEntry file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
                files++;
                String name = ArchiveNames.of(file);
                if (isFile(file) && !isHidden(name) && wanted.test(name)) {
                    readFile(entry, name, archive, file, sink);
                }
            }
            if (files == 0) {
                sink.accept(entry.dropped(0, DropReason.EMPTY, "an archive with no file in it, or none at all"));
            }
        } catch (UnpackedTooLargeException e) {
            sink.accept(entry.dropped(packed.count(), DropReason.TOO_LARGE, "the rest is left out: " + e.getMessage()));
        } catch (IOException e) {
            sink.accept(
                    entry.dropped(packed.count(), DropReason.UNREADABLE, "the archive breaks off: " + e.getMessage()));
        }
    }

    private void readFile(
            Entry entry,
            String name,
            ArchiveInputStream<? extends ArchiveEntry> archive,
            ArchiveEntry file,
            Consumer<? super Outcome<RawPage>> sink)
            throws IOException {
        UnpackedInputStream content = new UnpackedInputStream(archive, entry.budget());
        Entry inside = entry.inside(name, new BufferedInputStream(content, BUFFER));
        if (!archive.canReadEntryData(file)) {
            sink.accept(inside.dropped(0, DropReason.UNSUPPORTED, "encrypted, or packed in a way that is not known"));
            return;
        }
        formats.read(inside, sink);
        // What the reader left is read here rather than skipped, so that a bomb shows before the next file.
        byte[] rest = new byte[BUFFER];
        try {
            while (content.read(rest, 0, rest.length) >= 0) {
                continue;
            }
        } catch (ZipException damaged) {
            // Its reader has come upon the same fault and named it; the next file may be whole.
        }
    }

    /** Whether an entry holds a file; links and pipes hold none. */
    private static boolean isFile(ArchiveEntry entry) {
        boolean special = entry instanceof TarArchiveEntry tar
                && (tar.isSymbolicLink()
                        || tar.isLink()
                        || tar.isFIFO()
                        || tar.isCharacterDevice()
                        || tar.isBlockDevice());
        return !special && !entry.isDirectory();
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }
}
