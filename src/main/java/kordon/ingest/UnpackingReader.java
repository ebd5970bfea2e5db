package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** Unpacks a file that is packed as a whole and hands what is in it to the reader of its format. */
final class UnpackingReader implements PageReader {
    private static final int BUFFER = 1 << 16;

    private final PageReader formats;
    private final Limits limits;
    private final Packing packing;

    /** A way of packing one file. */
    interface Packing {
        /** What a packed stream holds. Packed parts that follow each other are read as one. */
        InputStream unpack(InputStream packed) throws IOException;
    }

    UnpackingReader(PageReader formats, Limits limits, Packing packing) {
        this.formats = formats;
        this.limits = limits;
        this.packing = packing;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        if (entry.depth() >= limits.depth()) {
            sink.accept(entry.dropped(0, DropReason.TOO_LARGE, "packed more than " + limits.depth() + " times over"));
            return;
        }
        try (InputStream content = packing.unpack(new CountedInputStream(entry))) {
            UnpackedInputStream unpacked = new UnpackedInputStream(content, entry.budget());
            formats.read(entry.unpacked(new BufferedInputStream(unpacked, BUFFER)), sink);
        } catch (ZipException e) {
            sink.accept(entry.dropped(
                    0, DropReason.MALFORMED, "not packed as its first bytes say, or damaged: " + e.getMessage()));
        }
    }
}
