package kordon.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kordon.Failure;
import kordon.article.ArticleId;
import kordon.article.DropReason;
import kordon.article.Origin;
import kordon.article.Outcome;
import kordon.pipeline.BuildListener;
import kordon.pipeline.BuildReport;
import kordon.server.Json;

/**
 * The report as a JSON file: {@code pages} names every page left out or passed over as it comes, the counts follow at the
 * end, so that a heap of any size is reported in little memory.
 */
final class ReportFile implements BuildListener, AutoCloseable {
    private final Path file;
    private final JsonGenerator json;

    /**
     * Begins the file.
     *
     * @throws Failure where it can't be written
     */
    ReportFile(Path file) {
        this.file = file;
        try {
            json = Json.MAPPER.getFactory().createGenerator(Files.newOutputStream(file));
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("pages");
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void progressed(long pages, long bytesRead, long bytesTotal) {
        // A report is of the end, not of the way.
    }

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
        page(dropped.origin(), dropped.reason().code(), dropped.detail());
    }

    @Override
    public void duplicate(Origin page, ArticleId original) {
        page(page, "duplicate", "a copy of article " + original);
    }

    private void page(Origin origin, String reason, String detail) {
        try {
            json.writeStartObject();
            json.writeStringField("file", origin.file());
            json.writeNumberField("offset", origin.offset());
            json.writeStringField("reason", reason);
            json.writeStringField("detail", detail);
            json.writeEndObject();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Writes the counts. */
    void end(BuildReport report) throws IOException {
        json.writeEndArray();
        json.writeNumberField("read", report.read());
        json.writeNumberField("indexed", report.indexed());
        json.writeNumberField("duplicates", report.duplicates());
        json.writeNumberField("unchanged", report.unchanged());
        json.writeNumberField("dropped", report.droppedInAll());
        json.writeObjectFieldStart("dropped_by_reason");
        for (DropReason reason : DropReason.values()) {
            json.writeNumberField(reason.code(), report.dropped().getOrDefault(reason, 0L));
        }
        json.writeEndObject();
        json.writeNumberField("events", report.events());
        json.writeNumberField("seconds", report.elapsed().toMillis() / 1000.0);
        json.writeEndObject();
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Failure failure(IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such folder" : Kordon.ioMessage(e);
        return new Failure("the report can't be written to " + file + " (" + why + ")", e);
    }
}
