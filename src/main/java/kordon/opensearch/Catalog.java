package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import kordon.Failure;
import kordon.index.IndexFailure;
import kordon.index.IndexManifest;
import kordon.index.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one name. The name is an alias of the index that answers, {@code NAME-1} at first; one built anew has
 * the next number and takes the alias over when it is whole. Safe for threads.
 */
final class Catalog {
    /** For a cluster that is about to choose who leads it. */
    private static final String PATIENCE = "5s";

    private final ClusterClient client;
    private final String name;

    Catalog(ClusterClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * The index that a name leads to.
     *
     * @param schema the {@link Schema#VERSION} that it was made for, as text; empty where Kordon did not make it
     * @param closed whether it takes no articles, since one built anew is to take its place
     */
    record Found(String index, int number, String schema, String collection, int shards, int replicas, boolean closed) {
        boolean isReadable() {
            return schema.equals(Integer.toString(Schema.VERSION));
        }
    }

    /** There is no index of that name. */
    static final class Missing extends IndexFailure.Absent {
        private static final long serialVersionUID = 1L;

        Missing(String name, ClusterSettings settings) {
            super(
                    ("The cluster at %s holds no index '%s'. Build one with './kordon index --engine opensearch', or name "
                                    + "another with --name.")
                            .formatted(settings.addresses(), name));
        }
    }

    String name() {
        return name;
    }

    /** A name as it stands in a message. */
    private String where() {
        return "the index '%s' on the cluster at %s"
                .formatted(name, client.settings().addresses());
    }

    /**
     * The index that answers; empty where there is none.
     *
     * @throws Failure where there is something else of that name
     */
    Optional<Found> find() {
        return find(name).map(found -> {
            if (found.index().equals(name)) {
                throw new Failure("'%s' on the cluster at %s is no index of Kordon. Name another with --name."
                        .formatted(name, client.settings().addresses()));
            }
            return found;
        });
    }

    private Optional<Found> find(String index) {
        JsonNode answer;
        try {
            answer = client.send("GET", "/" + index, Map.of("cluster_manager_timeout", PATIENCE), null);
        } catch (ClusterFailure.NoIndex e) {
            return Optional.empty();
        }
        if (answer.size() != 1) {
            throw new Failure("'%s' on the cluster at %s leads to %d indexes. Name another with --name."
                    .formatted(index, client.settings().addresses(), answer.size()));
        }
        Map.Entry<String, JsonNode> only = answer.properties().iterator().next();
        JsonNode meta = only.getValue().path("mappings").path("_meta");
        JsonNode settings = only.getValue().path("settings").path("index");
        String number = only.getKey().startsWith(name + "-") ? only.getKey().substring(name.length() + 1) : "";
        return Optional.of(new Found(
                only.getKey(),
                number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0,
                meta.path(IndexMapping.SCHEMA).asText(),
                meta.path(IndexMapping.COLLECTION).asText(),
                settings.path("number_of_shards").asInt(1),
                settings.path("number_of_replicas").asInt(1),
                settings.path("blocks").path("write").asBoolean()));
    }

    /**
     * The index that answers, which this program can read.
     *
     * @throws Missing where there is none
     * @throws IndexFailure.OtherSchema where another version of Kordon wrote it
     */
    Found open() {
        Found found = find().orElseThrow(() -> new Missing(name, client.settings()));
        if (!found.isReadable()) {
            throw new IndexFailure.OtherSchema(
                    ("%s has schema %s, this program reads schema %d. Delete it and build it again with './kordon index', or "
                                    + "name another with --name.")
                            .formatted(
                                    where().replaceFirst("^t", "T"),
                                    found.schema().isEmpty() ? "none" : found.schema(),
                                    Schema.VERSION),
                    found.schema(),
                    found.collection().equals(IndexManifest.Collection.DEMO.code()));
        }
        return found;
    }

    /** Makes the first index of the name; several that do so at once make one. */
    void create(IndexManifest.Collection collection, ClusterState state, Spread spread) {
        String index = name + "-1";
        try {
            make(index, collection, state, spread);
        } catch (ClusterFailure.Refused e) {
            if (!e.isConflict()) {
                throw e;
            }
            // Who made it may have gone before it was whole.
            state.begin(client, index);
        }
        alias(null, index);
    }

    /**
     * Makes an index to take the place of another, or to be the first; nobody finds it before {@link #alias}.
     *
     * @throws IndexFailure.Locked where another process does so
     */
    String createNext(
            @Nullable Found old,
            IndexManifest.Collection collection,
            ClusterState state,
            Spread spread,
            Liveness live) {
        String index = name + "-" + (old == null ? 1 : old.number() + 1);
        if (find(index).isPresent()) {
            removeBroken(index, live);
        }
        try {
            make(index, collection, state, spread);
        } catch (ClusterFailure.Refused e) {
            throw e.isConflict() ? locked() : e;
        }
        return index;
    }

    /** How an index is spread over the nodes. */
    record Spread(int shards, int replicas) {}

    /** Whether a run may still be under way. */
    interface Liveness {
        boolean anyOf(ClusterState state);
    }

    private void make(String index, IndexManifest.Collection collection, ClusterState state, Spread spread) {
        client.send("PUT", "/" + index, Map.of(), IndexMapping.of(collection, spread.shards(), spread.replicas()));
        state.begin(client, index);
    }

    /** Lets the alias lead to an index from now on, in one step. */
    void alias(@Nullable String from, String to) {
        ObjectNode body = Dsl.object();
        ArrayNode actions = body.putArray("actions");
        if (from != null) {
            actions.addObject().putObject("remove").put("index", from).put("alias", name);
        }
        actions.addObject().putObject("add").put("index", to).put("alias", name);
        client.send("POST", "/_aliases", Map.of(), body);
    }

    /** Lets an index take articles, or none. */
    void close(String index, boolean closed) {
        ObjectNode settings = Dsl.object();
        if (closed) {
            settings.put("index.blocks.write", true);
        } else {
            settings.putNull("index.blocks.write");
        }
        client.send("PUT", "/" + index + "/_settings", Map.of(), settings);
    }

    /**
     * Opens the index for articles again where a process that built it anew is gone.
     *
     * @throws IndexFailure.Locked where that process lives
     */
    void reopen(Found found, Liveness live) {
        String next = name + "-" + (found.number() + 1);
        if (find(next).isPresent()) {
            removeBroken(next, live);
        }
        close(found.index(), false);
    }

    private void removeBroken(String index, Liveness live) {
        boolean alive;
        try {
            alive = live.anyOf(ClusterState.read(client, index));
        } catch (ClusterFailure.NoIndex e) {
            alive = false;
        }
        if (alive) {
            throw locked();
        }
        delete(index);
    }

    IndexFailure.Locked locked() {
        return new IndexFailure.Locked(
                "Another process is writing to %s. Wait for it to end, or name another with --name."
                        .formatted(where()));
    }

    void delete(String index) {
        try {
            client.send("DELETE", "/" + index, Map.of(), null);
        } catch (ClusterFailure.NoIndex e) {
            // Gone is gone.
        }
    }

    /** Whether somebody reads an index that no alias leads to any more: an export, a search under way. */
    boolean isRead(String index) {
        try {
            JsonNode search = client.send("GET", "/" + index + "/_stats/search", Map.of(), null)
                    .path("_all")
                    .path("total")
                    .path("search");
            return search.path("open_contexts").asLong() > 0
                    || search.path("query_current").asLong() > 0
                    || search.path("fetch_current").asLong() > 0;
        } catch (ClusterFailure.NoIndex e) {
            return false;
        }
    }
}
