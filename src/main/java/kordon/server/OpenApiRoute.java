package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code GET /api/openapi.json}: the API as programs read it (OpenAPI 3.1). Tests hold it against the real answers. */
final class OpenApiRoute implements Handler {
    private static final byte[] DOCUMENT = read();

    private static byte[] read() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Context context) {
        Parameters.of(context.queryParamMap(), List.of());
        context.contentType("application/json").result(DOCUMENT);
    }
}
