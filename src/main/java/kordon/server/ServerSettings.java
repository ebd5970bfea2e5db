package kordon.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to be set up.
 *
 * @param host the address to bind to; {@code 127.0.0.1} admits this machine alone
 * @param port the port, 0 for any free one
 * @param origins whose pages may read the API from a browser, as {@code https://news.example}; none by default
 * @param writing absent where nobody may write
 */
public record ServerSettings(
        String host,
        int port,
        List<String> origins,
        @Nullable Writing writing) {

    public ServerSettings {
        origins = List.copyOf(origins);
    }

    /** For this machine alone, to read from. */
    public static ServerSettings local(int port) {
        return new ServerSettings("127.0.0.1", port, List.of(), null);
    }
}
