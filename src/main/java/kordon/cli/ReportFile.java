package kordon.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private final Instant start = Instant.now();
    private long indexed;
    private long duplicates;
    private long events;
    private boolean closed;

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
    public synchronized void dropped(Outcome.Dropped<?> gone) {
        dropped.merge(gone.reason(), 1L, Long::sum);
        page(gone.origin(), gone.reason().code(), gone.detail());
    }

    @Override
    public synchronized void duplicate(Origin page, ArticleId original) {
        duplicates++;
        page(page, "duplicate", "a copy of article " + original);
    }

    @Override
    public synchronized void indexed(Origin page, ArticleId article, int ownEvents) {
        indexed++;
        events += ownEvents;
    }

    @Override
    public synchronized void merged(ArticleId copy, ArticleId article) {
        indexed--;
    }

    private void page(Origin origin, String reason, String detail) {
        if (closed) {
            return;
        }
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

    /** Writes the counts of a run that came to its end. */
    synchronized void end(BuildReport report) {
        end(true, report);
    }

    /** Ends the file; where the run broke off, with what was counted until then. */
    @Override
    public synchronized void close() {
        long all = dropped.values().stream().mapToLong(Long::longValue).sum();
        end(
                false,
                new BuildReport(
                        indexed + duplicates + all,
                        indexed,
                        duplicates,
                        0,
                        dropped,
                        events,
                        Duration.between(start, Instant.now())));
    }

    private void end(boolean complete, BuildReport report) {
        if (closed) {
            return;
        }
        closed = true;
        try (json) {
            json.writeEndArray();
            json.writeBooleanField("complete", complete);
            json.writeNumberField("read", report.read());
            json.writeNumberField("indexed", report.indexed());
            json.writeNumberField("duplicates", report.duplicates());
            if (complete) {
                json.writeNumberField("unchanged", report.unchanged());
            }
            json.writeNumberField("dropped", report.droppedInAll());
            json.writeObjectFieldStart("dropped_by_reason");
            for (DropReason reason : DropReason.values()) {
                json.writeNumberField(reason.code(), report.dropped().getOrDefault(reason, 0L));
            }
            json.writeEndObject();
            json.writeNumberField("events", report.events());
            json.writeNumberField("seconds", report.elapsed().toMillis() / 1000.0);
            json.writeEndObject();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Failure failure(IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such folder" : Kordon.ioMessage(e);
        return new Failure("the report can't be written to " + file + " (" + why + ")", e);
    }
}
