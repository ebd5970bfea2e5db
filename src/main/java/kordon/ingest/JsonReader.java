package kordon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.function.Consumer;
import kordon.article.DropReason;
import kordon.article.Outcome;
import kordon.article.RawPage;

/**
 * JSON lines, JSON objects and arrays of them: an object a page. One that is broken is dropped, and the next is read, see
 * {@link JsonObjects}. Read as a stream, so that memory stays flat.
 */
final class JsonReader implements PageReader {
    private final JsonRecords records;
    private final JsonWrapper wrapper;
    private final Limits limits;

    JsonReader(JsonRecords records, Limits limits) {
        this.records = records;
        this.wrapper = new JsonWrapper(records);
        this.limits = limits;
    }

    @Override
    public void read(Entry entry, Consumer<? super Outcome<RawPage>> sink) {
        JsonObjects objects = new JsonObjects(entry.bytes(), limits.pageBytes(), wrapper);
        boolean lone = entry.endsWith(".json");
        int number = 0;
        try {
            while (objects.next()) {
                number++;
                sink.accept(page(entry, objects, number, lone));
            }
            if (number == 0) {
                sink.accept(entry.dropped(0, DropReason.EMPTY, "no record in it"));
            }
        } catch (UnpackedTooLargeException e) {
            sink.accept(entry.dropped(objects.offset(), DropReason.TOO_LARGE, e.getMessage()));
        } catch (IOException e) {
            sink.accept(entry.dropped(objects.offset(), DropReason.UNREADABLE, "it breaks off: " + e.getMessage()));
        }
    }

    private Outcome<RawPage> page(Entry entry, JsonObjects objects, int number, boolean lone) {
        long offset = objects.offset();
        if (objects.isTooLong()) {
            return entry.dropped(
                    offset,
                    DropReason.TOO_LARGE,
                    "record %d is larger than %d bytes".formatted(number, limits.pageBytes()));
        }
        if (objects.fault() != null) {
            return entry.dropped(offset, DropReason.MALFORMED, "record %d: %s".formatted(number, objects.fault()));
        }
        try (JsonParser parser = records.factory().createParser(objects.buffer(), objects.start(), objects.length())) {
            parser.nextToken();
            boolean first = number == 1 && lone;
            String key = first && objects.isAlone() ? entry.key() : entry.key() + "-" + number;
            return records.read(parser).outcome(entry, key, offset, number, limits);
        } catch (JsonProcessingException e) {
            return entry.dropped(
                    offset,
                    DropReason.MALFORMED,
                    "record %d is not JSON: %s".formatted(number, e.getOriginalMessage()));
        } catch (IOException e) {
            return entry.dropped(offset, DropReason.MALFORMED, "record %d is not valid UTF-8".formatted(number));
        }
    }
}
