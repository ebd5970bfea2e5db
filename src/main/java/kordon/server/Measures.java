package kordon.server;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import kordon.search.ArticleSearcher;
import kordon.search.IndexState;
import kordon.search.View;

/**
 * What a server measures of itself. Labels take few values, whatever is asked: routes are named by their pattern, never by
 * an address. Safe for threads.
 */
final class Measures implements AutoCloseable {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter refreshes;

    Measures(ArticleSearcher searcher) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        gauge(
                searcher,
                "kordon.index.articles",
                "Articles in the index",
                state -> state.manifest().articles());
        gauge(searcher, "kordon.index.generation", "The commit that answers come from", IndexState::generation);
        refreshes = Counter.builder("kordon.index.refreshes")
                .description("Newer commits that were taken up")
                .register(registry);
    }

    private void gauge(
            ArticleSearcher searcher, String name, String description, ToDoubleFunction<IndexState> measure) {
        Gauge.builder(name, searcher, index -> {
                    try {
                        return measure.applyAsDouble(index.state());
                    } catch (IOException e) {
                        return Double.NaN;
                    }
                })
                .description(description)
                .register(registry);
    }

    /** A newer commit was taken up. */
    void refreshed() {
        refreshes.increment();
    }

    /** A search was answered by the index; what HTTP and JSON add is not in it. */
    void searched(View view, long nanos) {
        Timer.builder("kordon.search")
                .description("Time of the index for a search")
                .serviceLevelObjectives(BUCKETS)
                .tag("view", view.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A request was answered. */
    void answered(Context context, float millis) {
        String method = context.method().name();
        Timer.builder("kordon.http.requests")
                .description("Requests and the time they took")
                .serviceLevelObjectives(BUCKETS)
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("route", route(context))
                .tag("status", Integer.toString(context.statusCode()))
                .register(registry)
                .record((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    }

    /** The pattern of the route, {@code file} for the page's own, {@code none} where there is nothing. */
    private static String route(Context context) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        if (endpoint != null && endpoint.path.startsWith("/api/")) {
            return endpoint.path;
        }
        return context.statusCode() < 400 && !context.path().startsWith("/api/") ? "file" : "none";
    }

    /** Everything, in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
