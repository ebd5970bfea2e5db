package kordon.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a server that is meant for this machine answer under its own names only. A page of elsewhere could otherwise point a
 * name of its own here and read what it may not (DNS rebinding); by number nobody can do so.
 */
final class OwnNames implements Handler {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final String host;
    private final @Nullable String publicName;

    private OwnNames(String host, @Nullable String publicName) {
        this.host = host;
        this.publicName = publicName;
    }

    /** For a server that listens on an address of this machine alone; null for others, which are asked by many names. */
    static @Nullable OwnNames of(ServerSettings settings) {
        try {
            if (!InetAddress.getByName(settings.host()).isLoopbackAddress()) {
                return null;
            }
        } catch (UnknownHostException e) {
            return null;
        }
        String address = settings.publicAddress();
        return new OwnNames(
                settings.host(), address == null ? null : URI.create(address).getHost());
    }

    @Override
    public void handle(Context context) {
        String asked = context.header("Host");
        if (asked != null && !isOwn(PORT.matcher(asked).replaceFirst("").toLowerCase(Locale.ROOT))) {
            throw Problem.of(
                            Problem.Code.WRONG_HOST,
                            "This server is not known by that name. Where a proxy passes requests on, name its address with --public-url.")
                    .found();
        }
    }

    private boolean isOwn(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || NUMBER.matcher(name).matches()
                || name.equalsIgnoreCase(host)
                || name.equalsIgnoreCase(publicName);
    }
}
