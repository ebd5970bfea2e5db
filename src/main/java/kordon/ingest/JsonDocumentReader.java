package kordon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.Outcome.Kept;
import kordon.article.RawPage;

/**
 * JSON that spans lines: an object, several, or an array of objects. Read as a stream, so that memory stays flat; after
 * a fault nothing behind it can be told apart, so reading ends there.
 */
final class JsonDocumentReader implements PageReader {
    private final JsonRecords records;

    JsonDocumentReader(JsonRecords records) {
        this.records = records;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        long offset = 0;
        int number = 0;
        try (JsonParser parser = records.factory().createParser(entry.bytes())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                offset = Math.max(0, parser.currentTokenLocation().getByteOffset());
                if (token == JsonToken.START_OBJECT) {
                    number++;
                    sink.accept(page(entry, parser, offset, number));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    number++;
                    sink.accept(entry.dropped(offset, DropReason.MALFORMED, "record " + number + " is no JSON object"));
                }
            }
            if (number == 0) {
                sink.accept(entry.dropped(0, DropReason.EMPTY, "nothing in it"));
            }
        } catch (UnpackedTooLargeException e) {
            sink.accept(entry.dropped(offset, DropReason.TOO_LARGE, e.getMessage()));
        } catch (JsonProcessingException e) {
            sink.accept(entry.dropped(
                    offset,
                    DropReason.MALFORMED,
                    "record " + Math.max(1, number) + " is not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            sink.accept(entry.dropped(offset, DropReason.UNREADABLE, "it breaks off: " + e.getMessage()));
        }
    }

    private Outcome<RawPage> page(Entry entry, JsonParser parser, long offset, int number) throws IOException {
        PageRecord record = records.read(parser);
        RawPage page = record.page(entry.origin(offset), number == 1 ? entry.key() : entry.key() + "-" + number);
        return page != null
                ? new Kept<>(page)
                : entry.dropped(offset, DropReason.MALFORMED, "record " + number + " has no field with a text");
    }
}
