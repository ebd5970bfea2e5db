package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import kordon.export.CsvFile;
import kordon.export.ExportFile;
import kordon.search.ArticleSearcher;
import kordon.search.Criteria;
import kordon.search.View;
import org.eclipse.jetty.io.EofException;

/** {@code GET /api/export}: everything that matches as a file, written while it is found; a few at a time, at a pace. */
final class ExportRoute implements Handler {
    private static final String RETRY_SECONDS = "10";
    private static final List<String> KNOWN = SearchParameters.and("format", "view");

    private final ArticleSearcher searcher;
    private final int rowsPerSecond;
    private final Semaphore places;

    ExportRoute(ArticleSearcher searcher, Limits limits) {
        this.searcher = searcher;
        this.rowsPerSecond = limits.exportRows();
        this.places = new Semaphore(limits.exportsAtOnce());
    }

    /** The files that there are. */
    enum Format {
        JSONL("application/x-ndjson"),
        CSV("text/csv; charset=utf-8"),
        GEOJSON("application/geo+json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @Override
    public void handle(Context context) throws IOException {
        Parameters parameters = Parameters.of(context.queryParamMap(), KNOWN);
        Format format = parameters.choice("format", Format.JSONL);
        View view = parameters.choice("view", format == Format.GEOJSON ? View.EVENTS : View.ARTICLES);
        if (format == Format.GEOJSON && view == View.ARTICLES) {
            throw Parameters.invalid(
                    "view", "Events have a place on earth, articles have none: geojson takes view=events.");
        }
        Criteria criteria = SearchParameters.criteria(parameters);
        searcher.check(criteria);
        if (!places.tryAcquire()) {
            context.header(Header.RETRY_AFTER, RETRY_SECONDS);
            throw Problem.of(
                            Problem.Code.BUSY,
                            "As many files as this server writes at a time are being written. Try again soon.")
                    .found();
        }
        try {
            write(format, view, criteria, context);
        } finally {
            places.release();
        }
    }

    private void write(Format format, View view, Criteria criteria, Context context) throws IOException {
        context.contentType(format.mediaType);
        String name = "kordon-" + lower(view) + "." + lower(format);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try (ExportFile file = PacedFile.of(file(format, view, context), rowsPerSecond)) {
            searcher.export(criteria, match -> file.match(match, view));
            file.end();
        } catch (EofException e) {
            // Whoever asked for it went away.
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BrokenAnswer(e);
        }
    }

    private static ExportFile file(Format format, View view, Context context) throws IOException {
        return switch (format) {
            case JSONL -> new JsonLinesFile(context.outputStream());
            case CSV -> new CsvFile(view, new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
            case GEOJSON -> new GeoJsonFile(context.outputStream());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
