package kordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kordon.engine.FolderEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells of itself. */
class MeasuresTest {

    @TempDir
    Path folder;

    private SampleServer server;

    @BeforeEach
    void serve() throws IOException {
        server = SampleServer.over(folder, SampleArticles.all().subList(0, 3));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private List<String> lines() {
        return server.get("/api/metrics").body().lines().toList();
    }

    /** The request is measured behind its answer. */
    private void untilTold(String line) {
        while (!lines().contains(line)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(30)
    void counts_requests_by_route_and_status() {
        server.get("/api/search?q=drone");
        server.get("/api/search?q=%22");
        server.get("/api/articles/border-1");
        server.get("/api/articles/border-2");
        server.get("/api/no/such/thing");
        server.get("/index.html");
        server.get("/nothing.html");

        untilTold("kordon_http_requests_seconds_count{method=\"GET\",route=\"/api/search\",status=\"200\"} 1");
        untilTold("kordon_http_requests_seconds_count{method=\"GET\",route=\"/api/search\",status=\"400\"} 1");
        untilTold("kordon_http_requests_seconds_count{method=\"GET\",route=\"/api/articles/{id}\",status=\"200\"} 2");
        untilTold("kordon_http_requests_seconds_count{method=\"GET\",route=\"file\",status=\"200\"} 1");
        untilTold("kordon_http_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 2");
        untilTold("kordon_search_seconds_count{view=\"articles\"} 1");
    }

    @Test
    void is_text_as_prometheus_reads_it() {
        HttpResponse<String> answer = server.get("/api/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Pattern line =
                Pattern.compile("# (HELP|TYPE) .*|[a-z_0-9]+(\\{([a-z_]+=\"[^\"]*\",?)*})? [-+0-9.eE]+|\\S+ NaN");
        assertThat(answer.body().lines()).allMatch(text -> line.matcher(text).matches());
        assertThat(answer.body())
                .contains("jvm_memory_used_bytes{", "jvm_gc_", "process_files_open_files ")
                .contains("kordon_index_articles 3");
    }

    @Test
    @Timeout(30)
    void tells_of_new_commits() throws IOException {
        assertThat(lines()).contains("kordon_index_generation 1.0", "kordon_index_refreshes_total 0.0");
        assertThat(server.get("/api/health").body()).contains("\"articles\":3", "\"generation\":1,");

        SampleServer.put(new FolderEngine(folder), SampleArticles.all().subList(3, 4));

        untilTold("kordon_index_refreshes_total 1.0");
        assertThat(lines()).contains("kordon_index_generation 2.0", "kordon_index_articles 4.0");
        assertThat(server.get("/api/health").body()).contains("\"articles\":4", "\"generation\":2,");
    }
}
