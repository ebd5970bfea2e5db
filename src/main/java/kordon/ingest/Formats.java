package kordon.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private final Limits limits;
    private final PageReader text;
    private final PageReader html;
    private final PageReader json;
    private final PageReader table;
    private final PageReader saved;
    private final PageReader warc;
    private final PageReader gzip;
    private final PageReader zstd;
    private final PageReader zip;
    private final PageReader wacz;
    private final PageReader tar;

    Formats(FieldNames names, Limits limits) {
        this.limits = limits;
        text = new WholePageReader(RawPage.Form.TEXT, limits);
        html = new WholePageReader(RawPage.Form.HTML, limits);
        json = new JsonReader(new JsonRecords(names, limits), limits);
        table = new CsvReader(names, limits);
        saved = new SavedPages(limits);
        warc = new WarcPages(limits);
        gzip = new UnpackingReader(this, limits, GZIPInputStream::new);
        zstd = new UnpackingReader(this, limits, ZstdInputStream::new);
        zip = new ArchiveReader(this, limits, WholeZipInputStream::new, name -> true);
        wacz = new ArchiveReader(this, limits, WholeZipInputStream::new, name -> name.startsWith("archive/"));
        tar = new ArchiveReader(this, limits, TarArchiveInputStream::new, name -> true);
    }

    /** A file that lies in no other. */
    Entry entry(String path, String name, BufferedInputStream bytes, Sidecars sidecars) {
        return new Entry(path, name, bytes, sidecars, 0, new Budget(limits));
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        byte[] head = entry.head(HEAD);
        if (head.length == 0 && entry.depth() == 0) {
            sink.accept(entry.dropped(0, DropReason.EMPTY, "nothing in it"));
            return;
        }
        PageReader container = container(entry, head);
        String document = container == zip ? ZipDocuments.kind(entry, head) : null;
        if (document != null) {
            sink.accept(entry.dropped(0, DropReason.UNSUPPORTED, document + ", for which there is no reader"));
        } else if (container != null) {
            container.read(entry, sink);
        } else if (foreign(head) != null) {
            sink.accept(entry.dropped(0, DropReason.UNSUPPORTED, foreign(head) + ", for which there is no reader"));
        } else if (head.length > 0 && entry.endsWith(CONTAINERS)) {
            sink.accept(entry.dropped(0, DropReason.MALFORMED, "not packed as its name says"));
        } else {
            PageReader reader = reader(entry, head);
            Charset charset = reader == json || reader == table ? PageDecoder.charsetOf(head) : StandardCharsets.UTF_8;
            reader.read(charset == StandardCharsets.UTF_8 ? entry : entry.recoded(charset), sink);
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
        if (PageDecoder.startsWith(head, 'P', 'K', 3, 4) || PageDecoder.startsWith(head, 'P', 'K', 5, 6)) {
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
        if (entry.endsWith(".jsonl", ".ndjson", ".json") || start.startsWith("{\"") || start.startsWith("[{\"")) {
            return json;
        }
        if (entry.endsWith(".csv", ".tsv")) {
            return table;
        }
        if (SavedPages.isOne(head)) {
            return saved;
        }
        boolean markup = start.startsWith("<!doctype html") || start.startsWith("<html");
        return markup || entry.endsWith(".html", ".htm", ".xhtml") ? html : text;
    }

    /** What a file is that could pass for text though it is none; null where nothing tells. */
    private static @Nullable String foreign(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        for (Foreign one : FOREIGN) {
            if (start.startsWith(one.start())) {
                return one.what();
            }
        }
        boolean xml =
                start.startsWith("<?xml") && !start.toLowerCase(Locale.ROOT).contains("<html");
        return xml ? "XML that is no page" : null;
    }

    private record Foreign(String start, String what) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("%PDF-", "a PDF file"),
            new Foreign("{\\rtf", "an RTF file"),
            new Foreign("7z\u00BC\u00AF", "a 7z archive"),
            new Foreign("Rar!", "a RAR archive"),
            new Foreign("BZh", "a bzip2 file"),
            new Foreign("\u00FD7zXZ", "an xz file"),
            new Foreign("\u0089PNG", "a picture"),
            new Foreign("GIF8", "a picture"),
            new Foreign("\u00FF\u00D8\u00FF", "a picture"));
}
