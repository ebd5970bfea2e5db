package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * Lets pages of named origins read the API from a browser (CORS); never write. Browsers keep the answers from all others.
 *
 * @param origins scheme, host and port as browsers send them: {@code https://news.example}
 */
record CrossOrigin(List<String> origins) implements Handler {
    private static final String PREFLIGHT_SECONDS = "600";

    @Override
    public void handle(Context context) {
        if (origins.isEmpty()) {
            return;
        }
        context.res().addHeader(Header.VARY, Header.ORIGIN);
        String origin = context.header(Header.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        context.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        context.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link");
        boolean asksFirst =
                context.method() == HandlerType.OPTIONS && context.header(Header.ACCESS_CONTROL_REQUEST_METHOD) != null;
        if (asksFirst) {
            context.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                    .header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match")
                    .header(Header.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS)
                    .status(HttpStatus.NO_CONTENT)
                    .skipRemainingHandlers();
        }
    }
}
