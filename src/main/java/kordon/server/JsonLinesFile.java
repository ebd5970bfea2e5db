package kordon.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kordon.export.ExportFile;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;

/** One JSON object a line, as the API writes them. */
final class JsonLinesFile implements ExportFile {
    private final SequenceWriter lines;

    JsonLinesFile(OutputStream out) throws IOException {
        this.lines = Json.MAPPER
                .writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(out);
    }

    /** An article with those of its events that fit. */
    record ArticleLine(
            @JsonUnwrapped EventsAnswer.ArticleJson article, List<QuotedEvent> events, List<CopyJson> alsoIn) {}

    /** An event with the sentences that support it. */
    record QuotedEvent(@JsonUnwrapped EventJson event, String quote) {}

    @Override
    public void article(ArticleMatch match) throws IOException {
        lines.write(new ArticleLine(
                EventsAnswer.ArticleJson.of(match.article().article()),
                match.events().stream()
                        .map(event -> new QuotedEvent(EventJson.of(event.event()), event.quote()))
                        .toList(),
                CopyJson.of(match.article().copies())));
    }

    @Override
    public void event(EventHit event) throws IOException {
        lines.write(EventsAnswer.EventHitJson.of(event));
    }

    @Override
    public void end() {
        // A last line is as good as any other.
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
