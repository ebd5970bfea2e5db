package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** {@code GET /api/metrics}: what the server measures of itself, as Prometheus reads it. */
record MetricsRoute(Measures measures) implements Handler {
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public void handle(Context context) {
        Parameters.of(context.queryParamMap(), List.of());
        context.contentType(MEDIA_TYPE).result(measures.text());
    }
}
