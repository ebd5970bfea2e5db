package kordon.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Finds the reader for an entry, by its first bytes and its name; what the bytes say counts for more. */
final class Formats implements PageReader {
    private static final int HEAD = 4096;
    private static final String[] CONTAINERS = {".gz", ".gzip", ".tgz", ".zst", ".zip", ".wacz", ".tar", ".warc"};
    private static final int TAR_MAGIC_AT = 257;
    private static final String TAR_MAGIC = "ustar";

    private final PageReader text;
    private final PageReader html;
    private final PageReader jsonLines;
    private final PageReader jsonDocument;
    private final PageReader table;
    private final PageReader warc;
    private final PageReader gzip;
    private final PageReader zstd;
    private final PageReader zip;
    private final PageReader wacz;
    private final PageReader tar;

    Formats(FieldNames names, Limits limits) {
        JsonRecords records = new JsonRecords(names, limits);
        text = new WholePageReader(RawPage.Form.TEXT, limits);
        html = new WholePageReader(RawPage.Form.HTML, limits);
        jsonLines = new JsonLinesReader(records, limits);
        jsonDocument = new JsonDocumentReader(records, limits);
        table = new CsvReader(names, limits);
        warc = new WarcPages(limits);
        gzip = new UnpackingReader(this, limits, GZIPInputStream::new);
        zstd = new UnpackingReader(this, limits, ZstdInputStream::new);
        zip = new ArchiveReader(this, limits, WholeZipInputStream::new, name -> true);
        wacz = new ArchiveReader(this, limits, WholeZipInputStream::new, name -> name.startsWith("archive/"));
        tar = new ArchiveReader(this, limits, TarArchiveInputStream::new, name -> true);
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        byte[] head = entry.head(HEAD);
        if (head.length == 0 && entry.depth() == 0) {
            sink.accept(entry.dropped(0, DropReason.EMPTY, "nothing in it"));
            return;
        }
        PageReader container = container(entry, head);
        if (container != null) {
            container.read(entry, sink);
        } else if (head.length > 0 && entry.endsWith(CONTAINERS)) {
            sink.accept(entry.dropped(0, DropReason.MALFORMED, "not packed as its name says"));
        } else {
            reader(entry, head).read(entry, sink);
        }
    }

    /** The reader of a file that holds others, which its first bytes tell. */
    private @Nullable PageReader container(Entry entry, byte[] head) {
        if (PageDecoder.startsWith(head, 0x1F, 0x8B)) {
            return gzip;
        }
        if (PageDecoder.startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            return zstd;
        }
        if (PageDecoder.startsWith(head, 'P', 'K', 3, 4)) {
            return entry.endsWith(".wacz") ? wacz : zip;
        }
        if (head.length > TAR_MAGIC_AT + TAR_MAGIC.length()
                && new String(head, TAR_MAGIC_AT, TAR_MAGIC.length(), StandardCharsets.ISO_8859_1).equals(TAR_MAGIC)) {
            return tar;
        }
        return PageDecoder.startsWith(head, 'W', 'A', 'R', 'C', '/') ? warc : null;
    }

    private PageReader reader(Entry entry, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        boolean json = entry.endsWith(".jsonl", ".ndjson", ".json");
        if (json || start.startsWith("{\"")) {
            return isJsonLines(start) ? jsonLines : jsonDocument;
        }
        if (entry.endsWith(".csv", ".tsv")) {
            return table;
        }
        boolean markup = start.startsWith("<!doctype html") || start.startsWith("<html");
        return markup || entry.endsWith(".html", ".htm", ".xhtml") ? html : text;
    }

    /** Whether the first line looks like a whole record, or like nothing of JSON at all, which lines survive best. */
    private static boolean isJsonLines(String start) {
        int end = start.indexOf('\n');
        String line = end < 0 ? start : start.substring(0, end).strip();
        boolean spans =
                line.startsWith("[") || line.equals("{") || line.startsWith("{") && end >= 0 && !line.endsWith("}");
        return !spans;
    }
}
