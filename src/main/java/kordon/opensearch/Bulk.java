package kordon.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import kordon.Failure;
import kordon.index.IndexFailure;
import kordon.index.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is to be written many at a time, some batches at once; who writes faster than the cluster takes waits. What
 * the cluster has no room for now is sent again after a growing pause; what it refuses for good is kept to be told. Two
 * writes of one document never overtake each other. Safe for threads.
 */
final class Bulk {
    /** Where the cluster's own limit is a hundred megabytes, and its advice five to fifteen. */
    private static final int BATCH_BYTES = 5 << 20;

    private static final int BATCH_WRITES = 1_000;
    private static final int BATCHES_AT_ONCE = 4;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** How long the cluster itself waits for a shard that can be written to. */
    private static final String SHARD_TIMEOUT = "10s";

    private static final int TOO_MANY = 429;

    /** From here on it is the cluster that fails, and another node or a later moment may do better. */
    private static final int FAULT = 500;

    private static final int CONFLICT = 409;
    private static final int FIRST_ERROR = 300;
    private static final int NOT_FOUND = 404;
    private static final JsonFactory JSON = new JsonFactory();

    private final ClusterClient client;
    private final String target;
    private final boolean alias;
    private final long patienceMillis;
    private final Semaphore slots = new Semaphore(BATCHES_AT_ONCE);
    private final List<Refusal> refusals = new ArrayList<>();
    private List<Write> batch = new ArrayList<>();
    private int batchBytes;
    private final Set<String> pending = new HashSet<>();
    private volatile @Nullable RuntimeException failure;

    /**
     * @param target an index or an alias
     * @param alias whether it must be an alias, so that no index of that name comes to be where there is none
     */
    Bulk(ClusterClient client, String target, boolean alias) {
        this.client = client;
        this.target = target;
        this.alias = alias;
        this.patienceMillis = client.settings().patience().toMillis();
    }

    /**
     * Something to be written.
     *
     * @param id the document's
     * @param action the line that says what to do
     * @param document absent where it is to be deleted
     * @param refused what to tell where the cluster refuses it; absent where that is a failure of the whole
     */
    record Write(
            String id,
            byte[] action,
            byte @Nullable [] document,
            @Nullable Refusal refused) {

        /** A document that takes the place of whatever is there. */
        static Write index(String id, byte[] document, Refusal refused) throws IOException {
            return new Write(id, action("index", id, null), document, refused);
        }

        /** A document that takes the place of one that was read, unless another writer did before. */
        static Write replace(String id, ClusterState.Place read, byte[] document) throws IOException {
            return new Write(id, action("index", id, read), document, null);
        }

        static Write delete(String id) throws IOException {
            return new Write(id, action("delete", id, null), null, null);
        }

        private static byte[] action(String what, String id, ClusterState.@Nullable Place read) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream(64);
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeObjectFieldStart(what);
                json.writeStringField("_id", id);
                if (read != null) {
                    json.writeNumberField("if_seq_no", read.number());
                    json.writeNumberField("if_primary_term", read.reign());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            return out.toByteArray();
        }

        int bytes() {
            return action.length + (document == null ? 0 : document.length) + 2;
        }
    }

    /**
     * Takes a write; returns when it is on its way, or soon will be.
     *
     * @throws IndexFailure.Unwritable where the cluster took none of an earlier batch for long
     */
    void add(Write write) {
        Added added = take(write);
        while (!added.taken()) {
            drain();
            added = take(write);
        }
        if (!added.full().isEmpty()) {
            start(added.full());
        }
    }

    /**
     * What became of a write.
     *
     * @param taken false where another one of the same document is on its way
     * @param full a batch that is to be sent now; may be empty
     */
    private record Added(boolean taken, List<Write> full) {}

    private synchronized Added take(Write write) {
        check();
        if (!pending.add(write.id())) {
            return new Added(false, List.of());
        }
        batch.add(write);
        batchBytes += write.bytes();
        boolean full = batchBytes >= BATCH_BYTES || batch.size() >= BATCH_WRITES;
        return new Added(true, full ? takeBatch() : List.of());
    }

    private List<Write> takeBatch() {
        List<Write> full = batch;
        batch = new ArrayList<>();
        batchBytes = 0;
        return full;
    }

    private void start(List<Write> writes) {
        slots.acquireUninterruptibly();
        Thread.ofVirtual().name("bulk").start(() -> {
            try {
                Set<String> conflicts = send(writes);
                if (!conflicts.isEmpty()) {
                    throw new IllegalStateException("a conflict where none was asked for: " + conflicts);
                }
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                synchronized (this) {
                    writes.forEach(write -> pending.remove(write.id()));
                }
                slots.release();
            }
        });
    }

    private void check() {
        RuntimeException found = failure;
        if (found != null) {
            throw found;
        }
    }

    /** Sends what is left and waits for all. */
    void drain() {
        List<Write> rest;
        synchronized (this) {
            rest = takeBatch();
        }
        if (!rest.isEmpty()) {
            start(rest);
        }
        slots.acquireUninterruptibly(BATCHES_AT_ONCE);
        slots.release(BATCHES_AT_ONCE);
        check();
    }

    /** Tells what was refused for good since the last time. */
    void refused(Consumer<Refusal> told) {
        List<Refusal> all;
        synchronized (this) {
            all = List.copyOf(refusals);
            refusals.clear();
        }
        all.forEach(told);
    }

    /**
     * Sends a batch now and waits for the answer.
     *
     * @return the documents that another writer has changed since they were read, which stay as they are
     * @throws IndexFailure.Unwritable where the cluster takes none of it for long
     */
    Set<String> send(List<Write> writes) throws IOException {
        Set<String> conflicts = new HashSet<>();
        List<Write> rest = writes;
        boolean tookSome = false;
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        while (!rest.isEmpty()) {
            Answer answer = once(rest);
            conflicts.addAll(answer.conflicts());
            tookSome |= answer.later().size() < rest.size();
            rest = answer.later();
            if (!rest.isEmpty()) {
                if ((System.nanoTime() - start) / 1_000_000 > patienceMillis) {
                    giveUp(rest, answer.why(), tookSome);
                    break;
                }
                pause(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
        return conflicts;
    }

    /** A part of what was sent may fail; where the cluster takes nothing at all, going on is of no use. */
    private void giveUp(List<Write> rest, String why, boolean tookSome) {
        if (!tookSome) {
            throw new IndexFailure.Unwritable(
                    "The cluster at %s takes no articles for now (%s); what it took before stays. Check its health (GET /_cluster/health) and try again."
                            .formatted(client.settings().addresses(), why),
                    new Failure(why));
        }
        for (Write write : rest) {
            refuse(write, why);
        }
    }

    private void refuse(Write write, String why) {
        Refusal refusal = write.refused();
        if (refusal == null) {
            throw new Failure("The cluster at %s refuses a document: %s"
                    .formatted(client.settings().addresses(), why));
        }
        synchronized (this) {
            refusals.add(new Refusal(refusal.origin(), refusal.id(), refusal.events(), why));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the cluster was busy", e);
        }
    }

    /**
     * What became of a batch.
     *
     * @param later to be sent again
     * @param conflicts changed by others
     * @param why something is to be sent again
     */
    private record Answer(List<Write> later, Set<String> conflicts, String why) {}

    private Answer once(List<Write> writes) throws IOException {
        JsonNode answer;
        try {
            answer = client.sendBytes(
                    "POST",
                    "/" + target + "/_bulk",
                    Map.of(
                            "timeout",
                            SHARD_TIMEOUT,
                            "require_alias",
                            Boolean.toString(alias),
                            "filter_path",
                            "errors,items.*.status,items.*.error"),
                    body(writes));
        } catch (ClusterFailure.Unavailable | ClusterFailure.TimedOut | ClusterFailure.Unreachable e) {
            return new Answer(writes, Set.of(), e.getMessage());
        }
        if (!answer.path("errors").asBoolean()) {
            return new Answer(List.of(), Set.of(), "");
        }
        List<Write> later = new ArrayList<>();
        Set<String> conflicts = new HashSet<>();
        String why = "";
        for (int i = 0; i < writes.size(); i++) {
            JsonNode item = answer.path("items").path(i).elements().next();
            int status = item.path("status").asInt();
            String type = item.path("error").path("type").asText();
            String reason = item.path("error").path("reason").asText(type);
            boolean deleted = status == NOT_FOUND && type.isEmpty();
            if (status < FIRST_ERROR || deleted) {
                continue;
            }
            if (status == CONFLICT) {
                conflicts.add(writes.get(i).id());
            } else if (status == TOO_MANY || status >= FAULT || type.equals("cluster_block_exception")) {
                later.add(writes.get(i));
                why = reason;
            } else if (type.equals("index_not_found_exception")) {
                throw new ClusterFailure.NoIndex(client.settings(), reason, null);
            } else {
                refuse(writes.get(i), reason(item.path("error")));
            }
        }
        return new Answer(later, conflicts, why);
    }

    private static String reason(JsonNode error) {
        String cause = error.path("caused_by").path("reason").asText("");
        return error.path("reason").asText(error.path("type").asText("no reason given"))
                + (cause.isEmpty() ? "" : ": " + cause);
    }

    private static byte[] body(List<Write> writes) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(writes.stream().mapToInt(Write::bytes).sum());
        for (Write write : writes) {
            out.writeBytes(write.action());
            out.write('\n');
            if (write.document() != null) {
                out.writeBytes(write.document());
                out.write('\n');
            }
        }
        return out.toByteArray();
    }
}
