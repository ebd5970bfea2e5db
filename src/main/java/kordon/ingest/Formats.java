package kordon.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** Finds the reader for an entry, by its first bytes and its name; what the bytes say counts for more. */
final class Formats implements PageReader {
    private static final int HEAD = 4096;

    private final PageReader text;
    private final PageReader html;
    private final PageReader jsonLines;
    private final PageReader jsonDocument;
    private final PageReader gzip;

    Formats(Limits limits) {
        JsonRecords records = new JsonRecords(FieldNames.standard(), limits);
        text = new WholePageReader(RawPage.Form.TEXT, limits);
        html = new WholePageReader(RawPage.Form.HTML, limits);
        jsonLines = new JsonLinesReader(records, limits);
        jsonDocument = new JsonDocumentReader(records);
        gzip = new GzipReader(this, limits);
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) throws IOException {
        byte[] head = entry.head(HEAD);
        if (head.length == 0 && entry.depth() == 0) {
            sink.accept(entry.dropped(0, DropReason.EMPTY, "nothing in it"));
            return;
        }
        reader(entry, head).read(entry, sink);
    }

    private PageReader reader(Entry entry, byte[] head) {
        if (PageDecoder.startsWith(head, 0x1F, 0x8B)) {
            return gzip;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (entry.endsWith(".jsonl", ".ndjson", ".json")) {
            return isJsonLines(start) ? jsonLines : jsonDocument;
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
