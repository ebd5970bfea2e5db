package kordon.cleaning;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of outlets. */
final class Sources {
    private Sources() {}

    /** The host of an address without {@code www.}; null where the address has none. */
    static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String host;
        try {
            host = new URI(url.strip()).getHost();
        } catch (URISyntaxException odd) {
            host = oddHost(url);
        }
        if (host == null || host.isEmpty()) {
            return null;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    /** Addresses with spaces or quotes in their path are common, and their host is plain all the same. */
    private static @Nullable String oddHost(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return null;
        }
        int end = start + 3;
        while (end < url.length()
                && (Character.isLetterOrDigit(url.charAt(end)) || "-.".indexOf(url.charAt(end)) >= 0)) {
            end++;
        }
        return url.substring(start + 3, end);
    }

    /** An outlet as metadata names it: a host stays one, an address becomes its host. */
    static String named(String source) {
        String host = source.contains("://") ? host(source) : null;
        String name = host != null ? host : source.strip();
        return name.startsWith("www.") ? name.substring(4) : name;
    }
}
