package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import kordon.article.RawPage;
import kordon.event.AnnotatedArticle;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;
import org.jspecify.annotations.Nullable;

/** An index of a test's articles on the {@link TestCluster}, in two shards, so that what shards must agree on is seen. */
public final class ClusterFixture implements AutoCloseable {
    private static final int SHARDS = 2;

    private final ClusterClient client = ClusterClient.open(TestCluster.settings());
    private final String name = TestCluster.newName();

    /** Makes an empty index. */
    public ClusterFixture() {
        client.send("PUT", "/" + name, Map.of(), IndexMapping.of(IndexManifest.Collection.OWN, SHARDS, 0));
        Map<String, String> manifest =
                IndexManifest.commitData("test", "rules", Instant.EPOCH, IndexManifest.Collection.OWN, true);
        ClusterState.first(manifest, 1).begin(client, name);
        client.send("POST", "/" + name + "/_refresh", Map.of(), (JsonNode) null);
    }

    /** Puts articles and commits. */
    public ClusterFixture put(Collection<AnnotatedArticle> articles, Function<AnnotatedArticle, RawPage> pages)
            throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (AnnotatedArticle article : articles) {
            lines.writeBytes(Dsl.of(
                            "index",
                            Dsl.object()
                                    .put(
                                            "_id",
                                            Fields.documentId(article.article().id())))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
            lines.writeBytes(ArticleDocument.article(article, pages.apply(article), "rules", "run"));
            lines.write('\n');
        }
        JsonNode answer = client.send("POST", "/" + name + "/_bulk", Map.of("refresh", "true"), lines.toByteArray());
        if (answer.path("errors").asBoolean()) {
            throw new IOException(answer.toString());
        }
        return this;
    }

    /** What answers from it. */
    public ArticleSearcher open(@Nullable Duration time) throws IOException {
        return ClusterSearcher.open(TestCluster.settings(), name, time);
    }

    public ArticleSearcher open() throws IOException {
        return open(null);
    }

    /** The name of the index. */
    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        client.send("DELETE", "/" + name, Map.of(), (JsonNode) null);
        client.close();
    }
}
