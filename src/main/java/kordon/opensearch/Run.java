package kordon.opensearch;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kordon.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one process writes to an index. Others see in the index's state that it lives; what a run wrote that
 * is not heard of any more is settled by the next one. Safe for threads.
 */
final class Run implements AutoCloseable {
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(20);

    /** Several signs may be missed: by a cluster that is busy, by a machine that sleeps. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final ClusterClient client;
    private final String target;
    private final String name = UUID.randomUUID().toString();
    private @Nullable Thread signs;

    Run(ClusterClient client, String target) {
        this.client = client;
        this.target = target;
    }

    String name() {
        return name;
    }

    /** Tells the others, from now on until it is closed. */
    synchronized void begin() {
        if (signs != null) {
            return;
        }
        ClusterState.change(client, target, state -> state.withRun(name, System.currentTimeMillis()));
        signs = Thread.ofVirtual().name("run").start(() -> {
            try {
                while (true) {
                    Thread.sleep(BETWEEN_SIGNS);
                    try {
                        sign();
                    } catch (Failure e) {
                        // Whoever writes will find out for itself; the next sign may come through.
                    }
                }
            } catch (InterruptedException e) {
                // The run is over.
            }
        });
    }

    private synchronized void sign() {
        if (signs == null) {
            return;
        }
        ClusterState.change(client, target, state -> state.withRun(name, System.currentTimeMillis()));
    }

    /** The runs of a state that may still be under way, but for this one. */
    Set<String> othersAlive(ClusterState state) {
        return state.runs().keySet().stream()
                .filter(run -> !run.equals(name) && isAlive(state, run))
                .collect(Collectors.toSet());
    }

    /** The runs of a state that ended without settling what they wrote. */
    static Set<String> broken(ClusterState state) {
        return state.runs().keySet().stream()
                .filter(run -> !isAlive(state, run))
                .collect(Collectors.toSet());
    }

    /** Whether any run of a state may still be under way. */
    static boolean anyAlive(ClusterState state) {
        return state.runs().keySet().stream().anyMatch(run -> isAlive(state, run));
    }

    private static boolean isAlive(ClusterState state, String run) {
        return System.currentTimeMillis() - state.runs().getOrDefault(run, 0L) < SILENCE.toMillis();
    }

    /** What was written is settled, and no sign is given any more. */
    synchronized void end() {
        if (signs != null) {
            signs.interrupt();
            signs = null;
        }
    }

    /** Where it was not settled, others need not wait for it to be silent. */
    @Override
    public synchronized void close() {
        if (signs == null) {
            return;
        }
        end();
        try {
            ClusterState.change(client, target, state -> state.withRun(name, 0));
        } catch (Failure e) {
            // They will wait.
        }
    }
}
