package kordon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/**
 * JSON that spans lines: an object, several, or an array of objects. Read as a stream, so that memory stays flat; after
 * a fault nothing behind it can be told apart, so reading ends there.
 */
final class JsonDocumentReader implements PageReader {
    private final JsonRecords records;
    private final Limits limits;

    JsonDocumentReader(JsonRecords records, Limits limits) {
        this.records = records;
        this.limits = limits;
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
                    boolean alone = parser.getParsingContext().getParent().inRoot() && number == 1;
                    String key = alone ? entry.key() : entry.key() + "-" + number;
                    sink.accept(records.read(parser).outcome(entry, key, offset, number, limits));
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
}
