package kordon.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kordon.Failure;
import kordon.engine.Engine;
import kordon.index.ArticleWriter;
import kordon.index.IndexContents;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.search.ArticleSearcher;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * An index on a cluster of OpenSearch. Several processes may write to it at once, but for one that builds it anew, which
 * keeps the others out.
 */
public final class ClusterEngine implements Engine, Closeable {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    /** How long what is read of an index that another one took the place of may go on. */
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int USUAL_SHARDS = 1;
    private static final int USUAL_REPLICAS = 1;

    private final ClusterClient client;
    private final Catalog catalog;
    private final @Nullable Integer shards;
    private final @Nullable Integer replicas;

    private ClusterEngine(ClusterClient client, String name, @Nullable Integer shards, @Nullable Integer replicas) {
        this.client = client;
        this.catalog = new Catalog(client, name);
        this.shards = shards;
        this.replicas = replicas;
    }

    /**
     * Makes ready; no node is asked yet.
     *
     * @param name of the index
     * @param shards of an index that is made; null for those of the one that it takes the place of, or one
     * @param replicas copies of each shard beside the first; null for as many as before, or one
     * @throws Failure where the name can't be one, or certificates can't be read
     */
    public static ClusterEngine open(
            ClusterSettings settings, String name, @Nullable Integer shards, @Nullable Integer replicas) {
        if (!NAME.matcher(name).matches()) {
            throw new Failure(
                    "'" + name
                            + "' can't be the name of an index: it has small letters, digits, - and _, and begins with none of the last two.");
        }
        return new ClusterEngine(ClusterClient.open(settings), name, shards, replicas);
    }

    @Override
    public ArticleSearcher searcher(@Nullable Duration time) {
        return ClusterSearcher.open(client, catalog, time);
    }

    @Override
    public IndexContents contents() {
        return new ClusterContents(client, catalog.open().index());
    }

    @Override
    public ArticleWriter writer(IndexManifest.Collection collection, String rulesDigest) {
        Optional<Catalog.Found> found = catalog.find();
        if (found.isEmpty()) {
            catalog.create(collection, first(collection, rulesDigest, 0), spread(null));
        }
        Catalog.Found open = catalog.open();
        if (open.closed()) {
            catalog.reopen(open, Run::anyAlive);
        }
        long articles = ClusterContents.count(client, catalog.name(), Queries.articles());
        IndexManifest manifest =
                IndexManifest.read(ClusterState.read(client, catalog.name()).manifest(), articles);
        if (articles > 0 && manifest.collection() != collection) {
            throw new IndexFailure.OtherCollection(
                    "%s holds %s articles; %s articles don't go into it. Name another with --name."
                            .formatted(this, manifest.collection().code(), collection.code()));
        }
        return new ClusterWriter(
                client, new Standing(), collection, rulesDigest, new Run(client, catalog.name()), articles);
    }

    private static ClusterState first(IndexManifest.Collection collection, String rules, long generation) {
        Map<String, String> manifest = IndexManifest.commitData(
                Version.LATEST.toString(), rules, Instant.now().truncatedTo(ChronoUnit.SECONDS), collection, true);
        return ClusterState.first(manifest, generation);
    }

    private Catalog.Spread spread(Catalog.@Nullable Found before) {
        return new Catalog.Spread(
                shards != null ? shards : before != null ? before.shards() : USUAL_SHARDS,
                replicas != null ? replicas : before != null ? before.replicas() : USUAL_REPLICAS);
    }

    @Override
    public ArticleWriter replacement(IndexManifest.Collection collection, String rulesDigest) {
        Catalog.Found old = catalog.find().orElse(null);
        long generation = 0;
        if (old != null) {
            if (old.closed()) {
                catalog.reopen(old, Run::anyAlive);
            }
            Optional<ClusterState> state = state(old);
            if (state.isPresent() && Run.anyAlive(state.get())) {
                throw catalog.locked();
            }
            generation = state.map(ClusterState::generation).orElse(0L);
        }
        String index = catalog.createNext(
                old, collection, first(collection, rulesDigest, generation), spread(old), Run::anyAlive);
        Run run = new Run(client, index);
        run.begin();
        if (old != null) {
            catalog.close(old.index(), true);
        }
        return new ClusterWriter(client, new Successor(index, old), collection, rulesDigest, run, 0);
    }

    private Optional<ClusterState> state(Catalog.Found found) {
        try {
            return Optional.of(ClusterState.read(client, found.index()));
        } catch (ClusterFailure.NoIndex e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean takesArticles() {
        try {
            return Set.of("green", "yellow")
                    .contains(client.send(
                                    "GET",
                                    "/_cluster/health/" + catalog.name(),
                                    Map.of("timeout", "1s", "cluster_manager_timeout", "1s"),
                                    null)
                            .path("status")
                            .asText());
        } catch (ClusterFailure e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    @Override
    public String toString() {
        return "the index '%s' on the cluster at %s"
                .formatted(catalog.name(), client.settings().addresses());
    }

    /** The index that answers; others write to it as well. */
    private final class Standing implements ClusterWriter.Place {
        @Override
        public String target() {
            return catalog.name();
        }

        @Override
        public boolean isAlias() {
            return true;
        }

        @Override
        public void committed() {
            // It is found as it is.
        }

        @Override
        public void close() {
            // It stays.
        }
    }

    /** An index that is to take the place of another. */
    private final class Successor implements ClusterWriter.Place {
        private final String index;
        private Catalog.@Nullable Found old;
        private boolean found;

        Successor(String index, Catalog.@Nullable Found old) {
            this.index = index;
            this.old = old;
        }

        @Override
        public String target() {
            return index;
        }

        @Override
        public boolean isAlias() {
            return false;
        }

        @Override
        public void committed() {
            if (found) {
                return;
            }
            Catalog.Found former = old;
            catalog.alias(former == null ? null : former.index(), index);
            found = true;
            if (former != null) {
                old = null;
                awaitReaders(former.index());
                catalog.delete(former.index());
            }
        }

        /** Searches under way and exports go on for a while. */
        private void awaitReaders(String former) {
            long start = System.nanoTime();
            try {
                while (catalog.isRead(former) && System.nanoTime() - start < FAREWELL.toNanos()) {
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            if (!found) {
                catalog.delete(index);
                if (old != null) {
                    catalog.close(old.index(), false);
                }
            }
        }
    }
}
