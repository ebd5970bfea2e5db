package kordon.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import kordon.Failure;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Requests.JsonBodyBuilder;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * The way to the nodes of a cluster. A node that does not answer is passed over for the next, and tried again later. Safe
 * for threads.
 */
final class ClusterClient implements Closeable {
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);

    /** Connections at once; more requests than that wait for one. */
    private static final int MOST_CONNECTIONS = 64;

    /** A document comes as one string of JSON, and an article may be long. */
    private static final int LONGEST_STRING = 256 << 20;

    /** Of the statuses of HTTP. */
    private static final int FIRST_ERROR = 400;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build());

    private final ClusterSettings settings;
    private final OpenSearchTransport transport;
    private final OpenSearchClient client;

    private ClusterClient(ClusterSettings settings, OpenSearchTransport transport) {
        this.settings = settings;
        this.transport = transport;
        this.client = new OpenSearchClient(transport);
    }

    /**
     * Makes ready; no node is asked yet.
     *
     * @throws Failure where the certificates to trust can't be read
     */
    static ClusterClient open(ClusterSettings settings) {
        HttpHost[] hosts = settings.nodes().stream()
                .map(node -> new HttpHost(node.getScheme(), node.getHost(), ClusterSettings.port(node)))
                .toArray(HttpHost[]::new);
        Timeout patience = Timeout.of(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        ApacheHttpClient5TransportBuilder transport = ApacheHttpClient5TransportBuilder.builder(hosts)
                .setMapper(new JacksonJsonpMapper(JSON))
                .setDefaultHeaders(headers(settings))
                .setConnectionConfigCallback(
                        connection -> connection.setConnectTimeout(CONNECTING).setSocketTimeout(patience))
                .setRequestConfigCallback(
                        request -> request.setResponseTimeout(patience).setConnectionRequestTimeout(patience))
                .setHttpClientConfigCallback(client -> client.setConnectionManager(Connections.pool(
                        settings,
                        ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTING)
                                .setSocketTimeout(patience)
                                .build(),
                        MOST_CONNECTIONS)));
        return new ClusterClient(settings, transport.build());
    }

    private static Header[] headers(ClusterSettings settings) {
        return switch (settings.credentials()) {
            case null -> new Header[0];
            case ClusterSettings.Basic(String user, String password) ->
                authorization("Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
            case ClusterSettings.Token(String token) -> authorization("Bearer " + token);
        };
    }

    private static Header[] authorization(String value) {
        return new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, value)};
    }

    /** Something asked of the cluster. */
    interface Asking<T> {
        T of(OpenSearchClient client) throws IOException;
    }

    /**
     * Asks the cluster.
     *
     * @throws ClusterFailure where it does not answer, or refuses
     */
    <T> T ask(Asking<T> asking) {
        for (int time = 1; ; time++) {
            try {
                return asking.of(client);
            } catch (OpenSearchException e) {
                throw failure(e.status(), e.error(), e);
            } catch (IOException e) {
                ClusterFailure failure = failure(e);
                // A node that could not do one thing passes for lost for a while. Where all do, one is tried at a time,
                // and another one the next time.
                if (!(failure instanceof ClusterFailure.Unreachable)
                        || time > settings.nodes().size()) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Sends a request in JSON.
     *
     * @param path of the cluster's API, from the slash on
     * @param parameters of the address
     * @param body absent where there is none
     * @return what it answers
     * @throws ClusterFailure where the cluster does not answer, or refuses
     */
    JsonNode send(String method, String path, Map<String, String> parameters, @Nullable JsonNode body) {
        return sendBytes(
                method, path, parameters, body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a body that is JSON already, or several lines of it. */
    JsonNode sendBytes(String method, String path, Map<String, String> parameters, byte @Nullable [] body) {
        JsonBodyBuilder request =
                Requests.builder().method(method).endpoint(path).query(parameters);
        if (body != null) {
            request.body(Body.from(body, "application/json"));
        }
        return ask(nodes -> {
            try (Response response = nodes.generic().execute(request.build())) {
                JsonNode answer = answer(response);
                if (response.getStatus() >= FIRST_ERROR) {
                    throw failure(response.getStatus(), answer.path("error"));
                }
                return answer;
            }
        });
    }

    private static JsonNode answer(Response response) throws IOException {
        Body body = response.getBody().orElse(null);
        if (body == null) {
            return MissingNode.getInstance();
        }
        try (InputStream text = body.body()) {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            if (response.getStatus() < FIRST_ERROR) {
                throw e;
            }
            // A proxy in between answers in words of its own.
            return MissingNode.getInstance();
        }
    }

    private ClusterFailure failure(int status, JsonNode error) {
        JsonNode root = error.path("root_cause").path(0);
        JsonNode cause = root.isMissingNode() ? error : root;
        String why = cause.path("reason").asText(cause.asText("no reason given"));
        return failure(status, cause.path("type").asText("unknown"), why, null);
    }

    ClusterSettings settings() {
        return settings;
    }

    private ClusterFailure failure(int status, ErrorCause error, Exception e) {
        ErrorCause root =
                error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        String why = Optional.ofNullable(root.reason()).orElse(root.type());
        return failure(status, root.type(), why, e);
    }

    private ClusterFailure failure(int status, String type, String why, @Nullable Exception e) {
        return switch (status) {
            case 401, 403 ->
                // What takes no writes for now says so with the status of somebody who may not.
                type.equals("cluster_block_exception")
                        ? new ClusterFailure.Unavailable(settings, why, e)
                        : new ClusterFailure.Forbidden(settings, why, e);
            case 404 -> new ClusterFailure.NoIndex(settings, why, e);
            case 429, 502, 503, 504 -> new ClusterFailure.Unavailable(settings, why, e);
            default -> new ClusterFailure.Refused(settings, status, type, why, e);
        };
    }

    /** What the nodes said that were asked one after the other counts for more than that some did not answer. */
    private ClusterFailure failure(IOException e) {
        List<Throwable> causes = new ArrayList<>();
        gather(e, causes);
        for (Throwable cause : causes) {
            if (cause instanceof ResponseException response) {
                return failure(response.status(), "unknown", String.valueOf(cause.getMessage()), e);
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof SSLException) {
                return new ClusterFailure.Untrusted(settings, String.valueOf(cause.getMessage()), e);
            }
            if (!(cause instanceof ConnectTimeoutException)
                    && (cause instanceof SocketTimeoutException || cause instanceof TimeoutException)) {
                return new ClusterFailure.TimedOut(settings, e);
            }
        }
        return new ClusterFailure.Unreachable(settings, String.valueOf(e.getMessage()), e);
    }

    private static void gather(@Nullable Throwable thrown, List<Throwable> all) {
        if (thrown == null || all.contains(thrown)) {
            return;
        }
        all.add(thrown);
        gather(thrown.getCause(), all);
        for (Throwable other : thrown.getSuppressed()) {
            gather(other, all);
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
