package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** Unpacks gzip and hands what is in it to the reader of its format. */
final class GzipReader implements PageReader {
    private final PageReader formats;
    private final Limits limits;

    GzipReader(PageReader formats, Limits limits) {
        this.formats = formats;
        this.limits = limits;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        if (entry.depth() >= limits.depth()) {
            sink.accept(entry.dropped(0, DropReason.TOO_LARGE, "packed more than " + limits.depth() + " times over"));
            return;
        }
        CountedInputStream packed = new CountedInputStream(entry.bytes());
        UnpackedInputStream unpacked;
        try {
            unpacked = new UnpackedInputStream(new GZIPInputStream(packed, 1 << 13), packed, limits);
        } catch (ZipException e) {
            sink.accept(entry.dropped(0, DropReason.MALFORMED, "no gzip after all: " + e.getMessage()));
            return;
        }
        formats.read(
                entry.unpacked(entry.path(), withoutEnding(entry.name()), new BufferedInputStream(unpacked, 1 << 16)),
                sink);
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("(?i)\\.gz(ip)?$", "");
    }
}
