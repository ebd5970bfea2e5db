package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

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
        CountedInputStream packed = new CountedInputStream(entry.bytes());
        int files = 0;
        try (ArchiveInputStream<? extends ArchiveEntry> archive = opening.open(packed)) {
            for (ArchiveEntry file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
                files++;
                if (!file.isDirectory() && !isHidden(file.getName()) && wanted.test(file.getName())) {
                    readFile(entry, file.getName(), new UnpackedInputStream(archive, packed, limits), sink);
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
            Entry entry, String name, UnpackedInputStream content, Consumer<? super Outcome<RawPage>> sink)
            throws IOException {
        formats.read(entry.inside(name, new BufferedInputStream(content, BUFFER)), sink);
        // What the reader left is read here rather than skipped, so that a bomb shows before the next file.
        byte[] rest = new byte[BUFFER];
        while (content.read(rest, 0, rest.length) >= 0) {
            continue;
        }
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
