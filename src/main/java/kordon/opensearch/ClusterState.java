package kordon.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import kordon.Failure;
import kordon.index.IndexManifest;
import kordon.index.Schema;

/**
 * What an index on a cluster says of itself: one document beside the articles, read and written at once wherever it
 * lies. Several writers change it one after the other; none overwrites what it has not seen.
 *
 * @param manifest the data of a commit, see {@link kordon.index.IndexManifest#commitData}
 * @param generation higher with each commit, and in an index built anew than in the one before
 * @param runs that have written since the last time that all stories were brought together, by when they were last heard
 *     of, in milliseconds since 1970
 * @param place where the document stands in the order of changes; none for one that was not read
 */
record ClusterState(Map<String, String> manifest, long generation, Map<String, Long> runs, Optional<Place> place) {
    private static final int TRIES = 100;
    private static final int LONGEST_PAUSE_MILLIS = 50;
    private static final String PATH = "/_doc/%23state";

    /** The number of a change and the reign of the shard that numbered it. */
    record Place(long number, long reign) {}

    ClusterState {
        manifest = Map.copyOf(manifest);
        runs = Map.copyOf(runs);
    }

    static ClusterState first(Map<String, String> manifest, long generation) {
        return new ClusterState(manifest, generation, Map.of(), Optional.empty());
    }

    ClusterState withRun(String run, long now) {
        Map<String, Long> more = new LinkedHashMap<>(runs);
        more.put(run, now);
        return new ClusterState(manifest, generation, more, place);
    }

    ClusterState withoutRun(String run) {
        Map<String, Long> fewer = new LinkedHashMap<>(runs);
        fewer.remove(run);
        return new ClusterState(manifest, generation, fewer, place);
    }

    /** The same where it is told whether copies of one story are together. */
    ClusterState merged(boolean merged) {
        Map<String, String> data = new LinkedHashMap<>(manifest);
        data.put(IndexManifest.MERGED, Boolean.toString(merged));
        return new ClusterState(data, generation, runs, place);
    }

    /** The next commit. */
    ClusterState committed(Map<String, String> data) {
        return new ClusterState(data, generation + 1, runs, place);
    }

    /**
     * The state of an index.
     *
     * @param index its name, or the alias that leads to it
     * @throws ClusterFailure.NoIndex where there is no such index, or it has none yet
     */
    static ClusterState read(ClusterClient client, String index) {
        JsonNode found = client.send("GET", "/" + index + PATH, Map.of(), null);
        JsonNode state = found.path("_source").path(Fields.STATE);
        Map<String, String> manifest = new LinkedHashMap<>();
        state.path("manifest")
                .properties()
                .forEach(entry -> manifest.put(entry.getKey(), entry.getValue().asText()));
        Map<String, Long> runs = new LinkedHashMap<>();
        state.path("runs")
                .properties()
                .forEach(entry -> runs.put(entry.getKey(), entry.getValue().asLong()));
        return new ClusterState(
                manifest,
                state.path("generation").asLong(),
                runs,
                Optional.of(new Place(
                        found.path("_seq_no").asLong(),
                        found.path("_primary_term").asLong())));
    }

    /** Writes the first state of an index, unless it has one. */
    void begin(ClusterClient client, String index) {
        try {
            client.send("PUT", "/" + index + PATH, Map.of("op_type", "create"), document());
        } catch (ClusterFailure.Refused e) {
            if (!e.isConflict()) {
                throw e;
            }
        }
    }

    /** Changes the state of an index to what it is made from the newest one. */
    static ClusterState change(ClusterClient client, String index, UnaryOperator<ClusterState> change) {
        for (int i = 0; i < TRIES; i++) {
            ClusterState before = read(client, index);
            ClusterState after = change.apply(before);
            Place place = before.place().orElseThrow();
            try {
                client.send(
                        "PUT",
                        "/" + index + PATH,
                        Map.of("if_seq_no", "" + place.number(), "if_primary_term", "" + place.reign()),
                        after.document());
                return after;
            } catch (ClusterFailure.Refused e) {
                if (!e.isConflict()) {
                    throw e;
                }
                pause();
            }
        }
        throw new Failure("Others write to %s all the time. Try again in a moment.".formatted(index));
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while others were writing", e);
        }
    }

    private ObjectNode document() {
        ObjectNode document = Dsl.object().put(Schema.KIND, "state");
        ObjectNode state = document.putObject(Fields.STATE);
        ObjectNode data = state.putObject("manifest");
        manifest.forEach(data::put);
        state.put("generation", generation);
        ObjectNode heard = state.putObject("runs");
        runs.forEach(heard::put);
        return document;
    }
}
