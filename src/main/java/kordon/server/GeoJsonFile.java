package kordon.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kordon.export.ExportFile;
import kordon.search.ArticleMatch;
import kordon.search.EventHit;

/** Events as GeoJSON (RFC 7946): a point each, and how exactly it is known. */
final class GeoJsonFile implements ExportFile {
    private final JsonGenerator json;

    GeoJsonFile(OutputStream out) throws IOException {
        this.json = Json.MAPPER.createGenerator(out);
        // Closed without its end, as when something failed, the file must not look whole.
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    /** An event on the map. */
    record Feature(String type, String id, Point geometry, Properties properties) {}

    /** Degrees east, then north. */
    record Point(String type, List<Double> coordinates) {}

    /**
     * What is known of an event.
     *
     * @param precision {@code place}, or {@code region} or {@code country} where the point is but the middle of that
     */
    record Properties(@JsonUnwrapped EventsAnswer.EventHitJson event, String regionName, String precision) {}

    @Override
    public void article(ArticleMatch match) {
        throw new IllegalArgumentException("an article has no place on earth");
    }

    @Override
    public void event(EventHit hit) throws IOException {
        EventPoint point = EventPoint.of(hit.event());
        json.writePOJO(new Feature(
                "Feature",
                hit.id(),
                new Point("Point", List.of(point.longitude(), point.latitude())),
                new Properties(
                        EventsAnswer.EventHitJson.of(hit),
                        hit.event().region().value().nameEn(),
                        point.precision().name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
