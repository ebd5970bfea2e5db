package kordon.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to be set up.
 *
 * @param host the address to bind to; {@code 127.0.0.1} admits this machine alone
 * @param port the port, 0 for any free one
 * @param publicAddress where others reach it through a proxy, as {@code https://news.example}; absent where none does
 * @param origins whose pages may read the API from a browser, as {@code https://news.example}; none by default
 * @param writing absent where nobody may write
 * @param reading who may read; absent where everybody may who reaches the server
 * @param limits how much may be asked
 */
public record ServerSettings(
        String host,
        int port,
        @Nullable String publicAddress,
        List<String> origins,
        @Nullable Writing writing,
        @Nullable Token reading,
        Limits limits) {

    public ServerSettings {
        origins = List.copyOf(origins);
    }

    /** For this machine alone, to read from. */
    public static ServerSettings local(int port) {
        return new ServerSettings("127.0.0.1", port, null, List.of(), null, null, Limits.LOCAL);
    }

    /** The same for pages of other origins as well. */
    public ServerSettings withOrigins(List<String> others) {
        return new ServerSettings(host, port, publicAddress, others, writing, reading, limits);
    }

    /** The same behind a proxy. */
    public ServerSettings withPublicAddress(String address) {
        return new ServerSettings(host, port, address, origins, writing, reading, limits);
    }

    /** The same for those who may write. */
    public ServerSettings withWriting(Writing allowed) {
        return new ServerSettings(host, port, publicAddress, origins, allowed, reading, limits);
    }

    /** The same for those alone who bear a token. */
    public ServerSettings withReading(Token needed) {
        return new ServerSettings(host, port, publicAddress, origins, writing, needed, limits);
    }

    /** The same with other limits. */
    public ServerSettings withLimits(Limits others) {
        return new ServerSettings(host, port, publicAddress, origins, writing, reading, others);
    }
}
