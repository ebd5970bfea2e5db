package kordon.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kordon.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is and how one enters.
 *
 * @param nodes addresses of its nodes, {@code http} or {@code https}; one that does not answer is passed over
 * @param credentials absent where the cluster lets everybody in
 * @param trust certificates (PEM) of those who vouch for the nodes; absent for those that Java trusts
 * @param patience how long one request may take
 */
public record ClusterSettings(
        List<URI> nodes,
        @Nullable Credentials credentials,
        @Nullable Path trust,
        Duration patience) {
    /** Long enough for the slowest question, and short enough that nobody waits for a machine that is gone. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    private static final int USUAL_PORT = 9200;

    /** @throws Failure where an address is none, or none is given */
    public ClusterSettings {
        nodes = nodes.stream().map(ClusterSettings::checked).toList();
        if (nodes.isEmpty()) {
            throw new Failure("No address of the cluster is given. Name one with --url http://HOST:9200.");
        }
    }

    /** Whose request it is. */
    public sealed interface Credentials {}

    /** A name and its password, sent with each request. */
    public record Basic(String user, String password) implements Credentials {
        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** A bearer token, sent with each request. */
    public record Token(String token) implements Credentials {
        /** Without the token. */
        @Override
        public String toString() {
            return "token";
        }
    }

    /** A cluster that lets everybody in, with the usual patience. */
    public static ClusterSettings of(List<URI> nodes) {
        return new ClusterSettings(nodes, null, null, USUAL_PATIENCE);
    }

    /** The same with other patience. */
    public ClusterSettings patient(Duration time) {
        return new ClusterSettings(nodes, credentials, trust, time);
    }

    /** The addresses, for messages. */
    String addresses() {
        return String.join(", ", nodes.stream().map(URI::toString).toList());
    }

    /** The port of an address. */
    static int port(URI node) {
        return node.getPort() < 0 ? USUAL_PORT : node.getPort();
    }

    private static URI checked(URI node) {
        boolean http = "http".equalsIgnoreCase(node.getScheme()) || "https".equalsIgnoreCase(node.getScheme());
        boolean bare = node.getRawPath() == null
                || node.getRawPath().isEmpty()
                || node.getRawPath().equals("/");
        if (!http
                || node.getHost() == null
                || !bare
                || node.getRawQuery() != null
                || node.getRawUserInfo() != null
                || node.getRawFragment() != null) {
            throw new Failure("%s is no address of a node: it must read http://HOST:PORT or https://HOST:PORT."
                    .formatted(node.getRawUserInfo() == null ? node : "An address with a name or password in it"));
        }
        return node;
    }
}
