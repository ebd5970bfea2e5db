package kordon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** One JSON object a line, one page an object. A line that is none is dropped, and the next is read. */
final class JsonLinesReader implements PageReader {
    private final JsonRecords records;
    private final Limits limits;

    JsonLinesReader(JsonRecords records, Limits limits) {
        this.records = records;
        this.limits = limits;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        ByteLines lines = new ByteLines(entry.bytes(), limits.pageBytes());
        int number = 0;
        try {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    number++;
                    sink.accept(entry.dropped(
                            lines.offset(),
                            DropReason.TOO_LARGE,
                            "a line of more than " + limits.pageBytes() + " bytes"));
                } else if (!lines.isBlank()) {
                    number++;
                    sink.accept(page(entry, lines, number));
                }
            }
            if (number == 0) {
                sink.accept(entry.dropped(0, DropReason.EMPTY, "nothing in it"));
            }
        } catch (UnpackedTooLargeException e) {
            sink.accept(entry.dropped(lines.offset(), DropReason.TOO_LARGE, e.getMessage()));
        } catch (IOException e) {
            sink.accept(entry.dropped(lines.offset(), DropReason.UNREADABLE, "it breaks off: " + e.getMessage()));
        }
    }

    private Outcome<RawPage> page(Entry entry, ByteLines lines, int number) {
        long offset = lines.offset();
        try (JsonParser parser = records.factory().createParser(lines.buffer(), lines.start(), lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return entry.dropped(offset, DropReason.MALFORMED, "line " + number + " is no JSON object");
            }
            PageRecord record = records.read(parser);
            if (parser.nextToken() != null) {
                return entry.dropped(offset, DropReason.MALFORMED, "line " + number + " goes on after its JSON object");
            }
            return record.outcome(entry, offset, number, limits);
        } catch (JsonProcessingException e) {
            return entry.dropped(
                    offset, DropReason.MALFORMED, "line " + number + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return entry.dropped(offset, DropReason.MALFORMED, "line " + number + " is not valid UTF-8");
        }
    }
}
