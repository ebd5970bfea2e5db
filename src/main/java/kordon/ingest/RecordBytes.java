package kordon.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import kordon.article.Outcome;
import kordon.article.RawPage;

/** JSON records in memory. */
final class RecordBytes implements PageSource {
    private final String name;
    private final byte[] json;
    private final AtomicLong bytesRead = new AtomicLong();

    RecordBytes(String name, byte[] json) {
        this.name = name;
        this.json = json;
    }

    @Override
    public void readAll(Consumer<? super Outcome<RawPage>> sink) {
        FieldNames names = FieldNames.standard();
        BufferedInputStream bytes =
                new BufferedInputStream(new ProgressInputStream(new ByteArrayInputStream(json), bytesRead));
        new JsonReader(new JsonRecords(names, Limits.STANDARD), Limits.STANDARD)
                .read(new Formats(names, Limits.STANDARD).entry(name, name, bytes, Sidecars.NONE), sink);
    }

    @Override
    public long totalBytes() {
        return json.length;
    }

    @Override
    public long bytesRead() {
        return bytesRead.get();
    }
}
