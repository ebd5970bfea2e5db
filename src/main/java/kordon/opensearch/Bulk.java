package kordon.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final ClusterClient client;
    private final String target;
    private final boolean alias;
    private final long patienceMillis;
    private final Semaphore slots = new Semaphore(BATCHES_AT_ONCE);
    private final List<Refusal> refusals = new ArrayList<>();
    private List<BulkWrite> batch = new ArrayList<>();
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
     * Takes a write; returns when it is on its way, or soon will be.
     *
     * @throws IndexFailure.Unwritable where the cluster took none of an earlier batch for long
     */
    void add(BulkWrite write) {
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
    private record Added(boolean taken, List<BulkWrite> full) {}

    private synchronized Added take(BulkWrite write) {
        check();
        if (!pending.add(write.id())) {
            return new Added(false, List.of());
        }
        batch.add(write);
        batchBytes += write.bytes();
        boolean full = batchBytes >= BATCH_BYTES || batch.size() >= BATCH_WRITES;
        return new Added(true, full ? takeBatch() : List.of());
    }

    private List<BulkWrite> takeBatch() {
        List<BulkWrite> full = batch;
        batch = new ArrayList<>();
        batchBytes = 0;
        return full;
    }

    private void start(List<BulkWrite> writes) {
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
        List<BulkWrite> rest;
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
    Set<String> send(List<BulkWrite> writes) throws IOException {
        Set<String> conflicts = new HashSet<>();
        List<BulkWrite> rest = writes;
        boolean tookSome = false;
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        while (!rest.isEmpty()) {
            BulkAnswer answer = BulkAnswer.to(client, target, alias, rest, this::refuse);
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
    private void giveUp(List<BulkWrite> rest, String why, boolean tookSome) {
        if (!tookSome) {
            throw new IndexFailure.Unwritable(
                    "The cluster at %s takes no articles for now (%s); what it took before stays. Check its health (GET /_cluster/health) and try again."
                            .formatted(client.settings().addresses(), why),
                    new Failure(why));
        }
        for (BulkWrite write : rest) {
            refuse(write, why);
        }
    }

    private void refuse(BulkWrite write, String why) {
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
}
