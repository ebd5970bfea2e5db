package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets in who bears a token: as {@code Authorization: Bearer TOKEN}, or as the password of any name, which browsers and feed
 * readers ask their user for. Who may write may read.
 *
 * @param tokens any of which lets in
 */
record ReadToken(List<Token> tokens) implements Handler {
    /** What watches over a server need not be able to read from it. */
    private static final String HEALTH = "/api/health";

    /** The gate of a server that only some may read. */
    static ReadToken of(ServerSettings settings) {
        return new ReadToken(Stream.of(
                        Optional.ofNullable(settings.reading()),
                        Optional.ofNullable(settings.writing()).map(Writing::token))
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public void handle(Context context) {
        if (context.path().equals(HEALTH)) {
            return;
        }
        String authorization = context.header(Header.AUTHORIZATION);
        if (authorization != null
                && tokens.stream().anyMatch(token -> token.isIn(authorization) || token.isPasswordIn(authorization))) {
            return;
        }
        context.header(Header.WWW_AUTHENTICATE, "Basic realm=\"Kordon\", charset=\"UTF-8\"");
        throw Problem.of(
                        Problem.Code.UNAUTHORIZED,
                        authorization == null
                                ? "This server asks for a token: as \"Authorization: Bearer TOKEN\", or as the password of any name."
                                : "The token in \"Authorization\" is not this server's.")
                .found();
    }
}
