package kordon.server;

import java.util.List;

/**
 * How a server is to be set up.
 *
 * @param host the address to bind to; {@code 127.0.0.1} admits this machine alone
 * @param port the port, 0 for any free one
 * @param origins whose pages may read the API from a browser, as {@code https://news.example}; none by default
 */
public record ServerSettings(String host, int port, List<String> origins) {

    public ServerSettings {
        origins = List.copyOf(origins);
    }

    /** For this machine alone. */
    public static ServerSettings local(int port) {
        return new ServerSettings("127.0.0.1", port, List.of());
    }
}
