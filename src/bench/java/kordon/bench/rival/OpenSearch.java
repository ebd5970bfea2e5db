package kordon.bench.rival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import kordon.bench.Request;
import kordon.event.AnnotatedArticle;
import kordon.event.EventDate;
import kordon.event.Mention;
import kordon.event.StrikeEvent;
import kordon.index.Dimension;
import kordon.search.View;
import org.jspecify.annotations.Nullable;

/**
 * OpenSearch on one node with the heap of its usual settings: one shard without replicas, an analyser for each language,
 * offsets in the postings for the highlighter, no cache of whole requests (nobody asks the same twice).
 */
final class OpenSearch implements Rival {
    private static final String HEAP = "1g";
    private static final String INDEX = "/articles";
    private static final int BULK_BYTES = 4_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();
    private final OpenSearchNode node;
    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private final ByteArrayOutputStream bulk = new ByteArrayOutputStream();
    private @Nullable Future<?> sending;

    private OpenSearch(OpenSearchNode node, Path folder) {
        this.node = node;
        this.folder = folder;
    }

    static OpenSearch start(Path project, Path folder) throws IOException, InterruptedException {
        OpenSearch engine = new OpenSearch(OpenSearchNode.start(project, folder, HEAP), folder);
        engine.send("GET", "/_cluster/health?wait_for_no_initializing_shards=true", new byte[0]);
        return engine;
    }

    @Override
    public void create() throws IOException, InterruptedException {
        try (InputStream mapping = OpenSearch.class.getResourceAsStream("opensearch-index.json")) {
            send("PUT", INDEX, Objects.requireNonNull(mapping).readAllBytes());
        }
    }

    @Override
    public void add(AnnotatedArticle annotated) throws IOException, InterruptedException {
        bulk.writeBytes(json.writeValueAsBytes(
                Map.of("index", Map.of("_id", annotated.article().id().value()))));
        bulk.write('\n');
        bulk.writeBytes(json.writeValueAsBytes(document(annotated)));
        bulk.write('\n');
        if (bulk.size() > BULK_BYTES) {
            flush();
        }
    }

    /** Sends while the next are being put together. */
    private void flush() throws IOException, InterruptedException {
        awaitSent();
        byte[] body = bulk.toByteArray();
        bulk.reset();
        sending = sender.submit(() -> {
            JsonNode answer = json.readTree(send("POST", INDEX + "/_bulk", body));
            if (answer.path("errors").asBoolean()) {
                throw new IOException(
                        "OpenSearch refused articles: " + answer.path("items").findValue("error"));
            }
            return null;
        });
    }

    private void awaitSent() throws IOException, InterruptedException {
        if (sending == null) {
            return;
        }
        try {
            sending.get();
        } catch (ExecutionException e) {
            throw new IOException("articles could not be sent", e.getCause());
        }
    }

    private static Map<String, Object> document(AnnotatedArticle annotated) {
        String language = annotated.article().language();
        String text = List.of("uk", "ru").contains(language) ? language : "en";
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title_" + text, annotated.article().title());
        document.put("body_" + text, annotated.article().body());
        document.put("url", annotated.article().url());
        document.put(
                "published",
                annotated.article().published() == null
                        ? null
                        : annotated.article().published().toString());
        for (Dimension dimension : List.of(Dimension.ATTACK, Dimension.LANGUAGE, Dimension.SOURCE)) {
            document.put(dimension.code(), dimension.values(annotated));
        }
        document.put(
                "events", annotated.events().stream().map(OpenSearch::event).toList());
        return document;
    }

    private static Map<String, Object> event(StrikeEvent event) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension.isOfEvents()) {
                document.put(dimension.code(), dimension.values(event));
            }
        }
        EventDate date = value(event.date());
        if (date != null) {
            document.put("first_day", date.first().toString());
            document.put("last_day", date.last().toString());
        }
        document.put("killed", value(event.killed()));
        document.put("injured", value(event.injured()));
        document.put("launched", value(event.launched()));
        document.put("downed", value(event.downed()));
        return document;
    }

    private static <V> @Nullable V value(@Nullable Mention<V> mention) {
        return mention == null ? null : mention.value();
    }

    @Override
    public void filled() throws IOException, InterruptedException {
        if (bulk.size() > 0) {
            flush();
        }
        awaitSent();
        send("POST", INDEX + "/_flush", new byte[0]);
        send("POST", INDEX + "/_refresh", new byte[0]);
    }

    @Override
    public LongSupplier ask(Request request) throws IOException, InterruptedException {
        byte[] answer = send("POST", INDEX + "/_search", json.writeValueAsBytes(OpenSearchQuery.of(request)));
        return () -> total(request, answer);
    }

    private long total(Request request, byte[] answer) {
        try {
            JsonNode read = json.readTree(answer);
            JsonNode found = request.view() == View.EVENTS
                    ? read.at("/aggregations/found/events/fitting/doc_count")
                    : read.at("/hits/total/value");
            return found.asLong(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] send(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.address().resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("OpenSearch: %s".formatted(new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }

    @Override
    public List<Long> processes() {
        return List.of(node.pid());
    }

    @Override
    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() {
        sender.shutdownNow();
        client.close();
        node.close();
    }
}
